import { readAnswers } from '../kernel/answers.ts'
import { choice, prose, type Questions } from '../kernel/form.ts'
import { Refusal } from '../kernel/problem.ts'
import { disputeOutcomes } from '../policy/declining.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { type Attempt, goTo, page } from '../web/page.ts'
import { moment } from '../web/time.ts'
import { answerDispute, disputeEntry } from './dispute-entry.ts'
import { openDispute, type SeenDispute, viewDispute } from './view-dispute.ts'

const disputeQuestions: Questions = { words: prose('What is not right, and how do you know?') }
const answerQuestions: Questions = {
  outcome: choice('What do you say?', disputeOutcomes),
  answer: prose('Say why'),
}

const versionOf = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Refusal('NOT_FOUND', { kind: 'entry' })
  return Number(text)
}

type Opened = Awaited<ReturnType<typeof openDispute>>

const newView = (seen: Opened, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${seen.title}</span>
  <h1 class="govuk-heading-l">Dispute this entry</h1>
  <p class="govuk-body">The entry stays as it is. The agency that made it is asked to answer, and both views stay on the record.</p>
  ${postForm(attempt, questionsView(disputeQuestions, attempt), 'Send')}`

/** Says that what another agency recorded is not right. */
export const newDisputePage = page({
  path: '/episodes/:episodeId/entries/:version/dispute',
  title: 'Dispute this entry',
  back: seen => ({ href: `/episodes/${seen.entry.episodeId}`, text: 'The episode' }),
  show: (context, { episodeId, version }) => openDispute(context, { episodeId, version: versionOf(version) }),
  view: newView,

  async submit(context, { episodeId, version }, form) {
    const { answers, mistakes } = readAnswers(disputeQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const which = { episodeId, version: versionOf(version) }
    const { disputeId } = await disputeEntry(context, { ...which, words: String(answers.words) })
    return goTo(`/partners/disputes/${disputeId}`, {
      notice: 'The agency that made the entry has been told.',
    })
  },
})

const answeredView = ({ dispute }: SeenDispute): Html | false =>
  dispute.answeredAt !== null &&
  html`<h2 class="govuk-heading-m">${disputeOutcomes[dispute.outcome ?? ''] ?? ''}</h2>
    <p class="govuk-body">${dispute.answer}</p>
    <p class="govuk-body-s">${dispute.answeredBy}, ${moment(dispute.answeredAt)}</p>`

const view = (seen: SeenDispute, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${seen.title}</span>
  <h1 class="govuk-heading-l">Disputed by ${seen.dispute.agencyName}</h1>
  ${govuk.insetText({ text: seen.dispute.words })}
  <p class="govuk-body-s">${seen.dispute.raisedBy}, ${moment(seen.dispute.raisedAt)}</p>
  ${answeredView(seen)}
  ${
    seen.mayAnswer &&
    html`<h2 class="govuk-heading-m">Answer</h2>${postForm(attempt, questionsView(answerQuestions, attempt), 'Answer')}`
  }`

/** A dispute: both views, and the answer. */
export const disputePage = page({
  path: '/partners/disputes/:disputeId',
  title: 'Dispute',
  section: 'partners',
  back: seen => ({ href: `/episodes/${seen.dispute.episodeId}`, text: 'The episode' }),
  show: (context, { disputeId }) => viewDispute(context, { disputeId }),
  view,

  async submit(context, { disputeId }, form) {
    const { answers, mistakes } = readAnswers(answerQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    await answerDispute(context, {
      disputeId,
      outcome: String(answers.outcome),
      answer: String(answers.answer),
    })
    return goTo(`/partners/disputes/${disputeId}`, { notice: 'Answered.' })
  },
})
