import { choice, prose, type Questions } from '../kernel/form.ts'
import { decliningReasons } from '../policy/declining.ts'
import { roleTitle } from '../policy/roles.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { wholeDeadline } from '../web/state.ts'
import { lifeView, stageTag } from './stage.view.ts'
import type { SeenReferral } from './view-referral.ts'

/** What is asked of an agency that answers. */
export const replyQuestions: Questions = {
  kind: choice('What does your agency say?', { accepted: 'We will do it', declined: 'We decline' }),
  reason: choice('Why do you decline?', decliningReasons, { askedWhen: { kind: 'declined' } }),
  words: prose('Say why, and what should happen instead', { askedWhen: { kind: 'declined' } }),
}

/** One referral: who was asked for what, its life, and the form to accept or decline it. */
export const referralView = (seen: SeenReferral, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${seen.referral.childName}: ${seen.pathwayTitle}</span>
  <h1 class="govuk-heading-l">${seen.title}</h1>
  ${govuk.summaryList({
    rows: [
      { key: { text: 'Asked of' }, value: { text: seen.referral.agencyName } },
      {
        key: { text: 'Who does it' },
        value: { text: roleTitle(seen.referral.owedBy) },
      },
      { key: { text: 'How it stands' }, value: { html: stageTag(seen.referral) } },
      { key: { text: 'So far' }, value: { html: lifeView(seen.referral) } },
      ...(seen.referral.dueAt
        ? [{ key: { text: 'Due' }, value: { html: wholeDeadline(seen.referral.dueAt) } }]
        : []),
    ],
  })}
  ${
    seen.mayReply &&
    !seen.referral.settledAt &&
    html`<h2 class="govuk-heading-m">Accept or decline</h2>
    <p class="govuk-body">${seen.isReaders && html`To do it, <a class="govuk-link" href="${seen.address}">record it</a>. `}Declining tells
      whoever asked; what is owed to the child stays owed until they settle it.</p>
    ${postForm(attempt, questionsView(replyQuestions, attempt), 'Answer')}`
  }`
