import { Refusal } from '../kernel/problem.ts'
import { download } from '../web/download.ts'
import { goTo, page } from '../web/page.ts'
import { drawSample } from './draw-sample.ts'
import { sampleView } from './sample.view.ts'
import { viewSample } from './view-sample.ts'

/** One sample: how it was drawn, what was drawn, and what became of it. */
export const samplePage = page({
  path: '/audits/samples/:sampleId',
  title: 'Sample',
  section: 'boards',
  wide: true,
  back: () => ({ href: '/audits/samples', text: 'Samples' }),
  show: (context, { sampleId }) => viewSample(context, { sampleId }),
  view: sampleView,

  async submit(context, { sampleId }) {
    const { drawn } = await drawSample(context, { sampleId })
    return goTo(`/audits/samples/${sampleId}`, { notice: `Drawn: ${drawn}.` })
  },
})

/** The frame of a sample as a file, so that anybody who may read it can draw from it again. */
export const framePage = download({
  path: '/audits/samples/:sampleId/frame',
  async show(context, { sampleId }) {
    const seen = await viewSample(context, { sampleId })
    if (!seen.drawn) throw new Refusal('NOT_FOUND', { kind: 'frame' })
    return { name: 'frame.txt', type: 'text/plain; charset=utf-8', body: seen.frame }
  },
})
