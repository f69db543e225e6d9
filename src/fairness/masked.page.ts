import { readAnswers } from '../kernel/answers.ts'
import { daysAfter } from '../kernel/calendar.ts'
import { Refusal } from '../kernel/problem.ts'
import { goTo, page } from '../web/page.ts'
import { announceRound } from './announce-round.ts'
import { decideMasked, openMasked } from './decide-masked.ts'
import { drawRound } from './draw-round.ts'
import { maskedDecisionView, maskedQuestions } from './masked.view.ts'
import { roundQuestions } from './masked-round.ts'
import { roundView } from './round.view.ts'
import { roundsView } from './rounds.view.ts'
import { viewRound, viewRounds } from './view-rounds.ts'

const crumbs = [
  { href: '/figures', text: 'Figures' },
  { href: '/fairness', text: 'Fairness' },
]

/** Every masked round and what came of them, and a way to announce another. */
export const roundsPage = page({
  path: '/fairness/masked',
  title: 'Masked re-decision test',
  section: 'figures',
  wide: true,
  crumbs: () => crumbs,
  show: context => viewRounds(context, {}),
  view: roundsView,

  async submit(context, _params, form) {
    const { answers, mistakes } = readAnswers(roundQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const { roundId } = await announceRound(context, {
      decision: String(answers.decision),
      from: String(answers.from),
      until: daysAfter(String(answers.last), 1),
      size: Number(answers.size),
    })
    return goTo(`/fairness/masked/${roundId}`, {
      notice: 'Announced. Its seed is fixed, and nobody knows it.',
    })
  },
})

/** One masked round, and a way to draw it. */
export const roundPage = page({
  path: '/fairness/masked/:roundId',
  title: 'Masked round',
  section: 'figures',
  crumbs: () => [...crumbs, { href: '/fairness/masked', text: 'Masked re-decision test' }],
  show: (context, { roundId }) => viewRound(context, { roundId }),
  view: roundView,

  async submit(context, { roundId }) {
    const { drawn } = await drawRound(context, { roundId })
    return goTo(`/fairness/masked/${roundId}`, { notice: `Drawn: ${drawn}.` })
  },
})

function placeIn(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Refusal('NOT_FOUND', { kind: 'masked decision' })
  return Number(text)
}

/** One decision without whose it was, to be decided again. */
export const maskedPage = page({
  path: '/fairness/masked/:roundId/:place',
  title: 'Masked decision',
  section: 'figures',
  back: ({ roundId }) => ({ href: `/fairness/masked/${roundId}`, text: 'The round' }),
  show: (context, { roundId, place }) => openMasked(context, { roundId, place: placeIn(place) }),
  view: maskedDecisionView,

  async submit(context, { roundId, place }, form) {
    const at = { roundId, place: placeIn(place) }
    const { options } = await openMasked(context, at)
    const { answers, mistakes } = readAnswers(maskedQuestions(options), form, context.now)
    if (mistakes.length > 0) return mistakes
    await decideMasked(context, {
      ...at,
      answer: String(answers.answer),
      recognised: answers.recognised === 'yes',
    })
    return goTo(`/fairness/masked/${roundId}`, { notice: 'Decided. Thank you.' })
  },
})
