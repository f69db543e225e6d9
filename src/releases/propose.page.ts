import { readAnswers } from '../kernel/answers.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import type { Answers } from '../kernel/form.ts'
import type { Given } from '../kernel/reading-time.ts'
import { disclosureRuleAt } from '../policy/disclosure.ts'
import { measures } from '../policy/index.ts'
import { goTo, page } from '../web/page.ts'
import { openProposing } from './open-proposing.ts'
import { type Proposing, proposeView } from './propose.view.ts'
import { proposeRelease } from './propose-release.ts'
import { planQuestions, type ReleasePlan, tablesChosen } from './release-plan.ts'

const chosenIn = (query: Given) => measures.filter(({ id }) => [query.measure].flat().includes(id))

async function proposing(context: Context, query: Given): Promise<Proposing> {
  const { published } = await openProposing(context, {})
  const { roundTo } = disclosureRuleAt(londonDay(context.now))
  return { measures, chosen: chosenIn(query), published, roundTo }
}

const listOf = (answer: Answers[string] | undefined): readonly string[] =>
  Array.isArray(answer) ? answer.map(String) : answer === undefined ? [] : [String(answer)]

/** The plan that the answers come to. */
function planOf(answers: Answers): ReleasePlan {
  const { veil, corrects } = answers
  return {
    title: String(answers.title),
    summary: String(answers.summary),
    tables: tablesChosen(listOf(answers.tables)),
    from: String(answers.from),
    last: String(answers.last),
    embargoUntil: new Date(String(answers.embargo)),
    ...(veil === 'hide' ? {} : { roundTo: Number(String(veil).slice(2)) }),
    ...(corrects === undefined || corrects === 'no'
      ? {}
      : { corrects: { releaseId: String(corrects), because: String(answers.because ?? '') } }),
  }
}

/** A proposal for a release: which measures, what of them, and when. */
export const proposePage = page({
  path: '/releases/new',
  title: 'Propose a release of figures',
  section: 'figures',
  back: () => ({ href: '/releases', text: 'Releases of figures' }),
  show: (context, _params, query) => proposing(context, query),
  view: proposeView,

  async submit(context, _params, form) {
    const { published, roundTo } = await proposing(context, {})
    const questions = planQuestions(measures, published, roundTo)
    const { answers, mistakes } = readAnswers(questions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const { releaseId, reference } = await proposeRelease(context, planOf(answers))
    return goTo(`/releases/${releaseId}`, { notice: `Proposed as release ${reference}, and frozen.` })
  },
})
