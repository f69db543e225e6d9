import { type Around, identityFields } from '../children/add-child.view.ts'
import { nameOf } from '../children/child.ts'
import type { SeenChild } from '../children/view-child.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'

export type SeenDetails = SeenChild & Around

/** What the form starts from: what the record says. */
function standing({ child }: SeenDetails): Readonly<Record<string, unknown>> {
  const known = Object.entries(child).filter(([, value]) => typeof value === 'string')
  return {
    ...Object.fromEntries(known),
    bornOnEstimated: child.bornOnEstimated ? 'yes' : 'no',
    lookedAfterBy: child.lookedAfterBy ?? 'no',
    schooling: child.schoolId ?? child.schooling ?? 'notKnown',
    school: child.schoolId ? '' : (child.school ?? ''),
    send: child.send ?? 'notKnown',
    sendLearntOn: '',
  }
}

/** Changes who a child's record says they are. */
export function detailsView(seen: SeenDetails, attempt: Attempt): Html {
  const typed = Object.keys(attempt.typed).length > 0 ? attempt.typed : standing(seen)
  const inside = html`<input type="hidden" name="version" value="${seen.child.version}">
    ${questionsView(identityFields(seen.child.kind, seen), { typed, mistakes: attempt.mistakes })}`
  return html`
    <span class="govuk-caption-l">${nameOf(seen.child)}</span>
    <h1 class="govuk-heading-l">Change these details</h1>
    ${postForm(attempt, inside, 'Save')}`
}
