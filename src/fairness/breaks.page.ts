import { readAnswers } from '../kernel/answers.ts'
import { goTo, page } from '../web/page.ts'
import { breaksView, keyOf, settleQuestions } from './breaks.view.ts'
import { settleBreak } from './settle-break.ts'
import { viewBreaks } from './view-breaks.ts'

/** Breaks in published data that the software proposes, and a way to settle one. */
export const breaksPage = page({
  path: '/fairness/breaks',
  title: 'Breaks in the data',
  section: 'figures',
  wide: true,
  crumbs: () => [
    { href: '/figures', text: 'Figures' },
    { href: '/fairness', text: 'Fairness' },
  ],
  show: context => viewBreaks(context, {}),
  view: breaksView,

  async submit(context, _params, form) {
    const { proposals } = await viewBreaks(context, {})
    const { answers, mistakes } = readAnswers(settleQuestions(proposals), form, context.now)
    const chosen = proposals.find(one => keyOf(one) === answers.which)
    if (mistakes.length > 0 || !chosen) return mistakes
    const { source, group, on, watched } = chosen
    await settleBreak(context, {
      ...{ source, group, on, column: watched.column },
      isReal: answers.isReal === 'yes',
      because: String(answers.because),
    })
    return goTo('/fairness/breaks', { notice: 'Saved' })
  },
})
