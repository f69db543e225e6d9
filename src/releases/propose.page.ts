import { readAnswers } from '../kernel/answers.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import type { Answers } from '../kernel/form.ts'
import type { Given } from '../kernel/reading-time.ts'
import { dataPicture } from '../policy/data-picture.ts'
import { disclosureRuleAt } from '../policy/disclosure.ts'
import { comparisons } from '../policy/fairness.ts'
import { measures } from '../policy/index.ts'
import { goTo, page } from '../web/page.ts'
import { openProposing } from './open-proposing.ts'
import { type Proposing, proposeView } from './propose.view.ts'
import { proposeRelease } from './propose-release.ts'
import { hasNumbers, planQuestions, type ReleasePlan } from './release-plan.ts'
import { type Content, contentChosen } from './wanted-table.ts'

/** All that a release may be made of. A part without numbers has none to release. */
const choices: Content = {
  measures,
  comparisons,
  parts: dataPicture.filter(hasNumbers),
  progress: [{ id: 'actions', title: 'How far each action has come' }],
}

const chosenIn = (query: Given): Content => {
  const isAsked = (name: string, id: string) => [query[name]].flat().includes(id)
  return {
    measures: choices.measures.filter(({ id }) => isAsked('measure', id)),
    comparisons: choices.comparisons.filter(({ measure }) => isAsked('comparison', measure.id)),
    parts: choices.parts.filter(({ id }) => isAsked('part', id)),
    progress: choices.progress.filter(({ id }) => isAsked('progress', id)),
  }
}

async function proposing(context: Context, query: Given): Promise<Proposing> {
  const { published } = await openProposing(context, {})
  const { roundTo } = disclosureRuleAt(londonDay(context.now))
  return { choices, chosen: chosenIn(query), published, roundTo }
}

const listOf = (answer: Answers[string] | undefined): readonly string[] =>
  Array.isArray(answer) ? answer.map(String) : answer === undefined ? [] : [String(answer)]

/** The plan that the answers come to. */
function planOf(answers: Answers): ReleasePlan {
  const { veil, corrects } = answers
  return {
    title: String(answers.title),
    summary: String(answers.summary),
    ...contentChosen(listOf(answers.tables)),
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
    const questions = planQuestions(choices, published, roundTo)
    const { answers, mistakes } = readAnswers(questions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const { releaseId, reference } = await proposeRelease(context, planOf(answers))
    return goTo(`/releases/${releaseId}`, { notice: `Proposed as release ${reference}, and frozen.` })
  },
})
