import { choice, prose, type Questions, text } from '../kernel/form.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { nameOf } from './child.ts'
import type { SeenLead } from './view-lead.ts'

/** What is asked of whoever takes the lead or hands it over. */
export const leadQuestions: Questions = {
  who: choice('Who leads from now on?', { me: 'I do', other: 'Another officer' }),
  name: text('Full name of the officer', {
    hint: 'As it is kept here. If two share the name, add a comma and the unit.',
    askedWhen: { who: 'other' },
  }),
  why: prose('Why, and what should whoever reads this know?', {
    hint: 'Whoever led until now, and whoever leads next, read it.',
    most: 2_000,
  }),
}

/** Who leads for the child now, in a sentence. */
export const whoLeads = ({ lead }: Pick<SeenLead, 'lead'>): Html =>
  lead
    ? html`<p class="govuk-body"><strong>${lead.name}</strong>${lead.unit && `, ${lead.unit},`} leads for this child${
        lead.since && html`, since ${moment(lead.since)}`
      }.</p>`
    : html`<p class="govuk-body">Nobody leads for this child yet.</p>`

const turnsView = ({ turns }: SeenLead): Html | false =>
  turns.length > 0 &&
  html`<h2 class="govuk-heading-m">Who has led</h2>${table({
    name: 'Who has led',
    head: ['Since', 'Who', 'Until then', 'Why', 'Written by'],
    rows: turns.map(turn => [
      moment(turn.since, 'dated'),
      html`${turn.name}${turn.unit && html`<br><span class="cf-when">${turn.unit}</span>`}`,
      turn.before ?? 'Nobody',
      turn.why,
      turn.setBy,
    ]),
    stacks: true,
  })}`

/** Who leads for a child, the form that changes it, and everybody who did before. */
export const leadView = (seen: SeenLead, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${nameOf(seen.child)}</span>
  <h1 class="govuk-heading-l">Who leads for the child</h1>
  ${whoLeads(seen)}
  ${
    seen.mayChange &&
    postForm(
      attempt,
      html`<input type="hidden" name="version" value="${seen.child.version}">${questionsView(leadQuestions, attempt)}`,
      'Save',
    )
  }
  ${turnsView(seen)}`
