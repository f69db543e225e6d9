import { nameOf } from '../children/child.ts'
import { type Given, readAnswers } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { wantsMore } from '../web/actions-view.ts'
import { goTo, page } from '../web/page.ts'
import { versionIn } from '../web/params.ts'
import { recordStep } from './record-step.ts'
import { changedView, happenedAtQuestion, recordStepView } from './record-step.view.ts'
import { viewStep } from './view-step.ts'

/** When something happened, read from a form; a mistake beside the question if it cannot be read. */
export function happenedAtIn(form: Given, { now }: Pick<Context, 'now'>) {
  const { answers, mistakes } = readAnswers(happenedAtQuestion, form, now)
  return { at: new Date(String(answers.happenedAt)), mistakes }
}

/** Which of several agreed actions an address or a form names. */
const occurrenceIn = ({ occurrence }: Given): number | undefined =>
  typeof occurrence === 'string' && /^\d{1,6}$/.test(occurrence) ? Number(occurrence) : undefined

/** The page for every step of every pathway. */
export const recordStepPage = page({
  path: '/episodes/:episodeId/steps/:step',
  title: ({ step, child }) => `${step.title}: ${nameOf(child)}`,
  back: seen => ({ href: `/episodes/${seen.episodeId}`, text: 'The episode' }),
  show: (context, { episodeId, step }, query) =>
    viewStep(context, { episodeId, step, occurrence: occurrenceIn(query) }),
  view: recordStepView,

  async submit(context, { episodeId, step }, form) {
    const { at, mistakes } = happenedAtIn(form, context)
    const occurrence = occurrenceIn(form)
    const open = () => viewStep(context, { episodeId, step, occurrence })
    if (wantsMore(form)) return { seen: await open() }
    if (mistakes.length > 0)
      return [...mistakes, ...readAnswers((await open()).questions, form, context.now).mistakes]
    const recording = { episodeId, step, occurrence, version: versionIn(form.version), happenedAt: at }
    const { title } = await recordStep(context, { ...recording, answers: form })
    return goTo(`/episodes/${episodeId}`, { notice: `Recorded: ${title}` })
  },

  conflict: async (context, { episodeId, step }, form) =>
    changedView(
      await viewStep(context, {
        episodeId,
        step,
        occurrence: occurrenceIn(form),
        since: versionIn(form.version),
      }),
    ),
})
