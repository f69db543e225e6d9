import { needsVerifying } from '../kernel/source.ts'
import { manyCaveat } from '../policy/fairness-notes.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { SeenComparison } from './compare-groups.ts'

/** What misleads: about what is counted, about the groups, and about comparing so much at once. */
export const caveatsView = ({ comparison, against }: SeenComparison): Html => html`
  <h2 class="govuk-heading-m">What misleads</h2>
  <ul class="govuk-list govuk-list--bullet">${[
    ...comparison.measure.caveats,
    ...against.caveats,
    manyCaveat,
  ].map(text => html`<li>${text}</li>`)}</ul>`

/** What is counted of what, and where that comes from. */
export function definitionView({ comparison }: SeenComparison): Html {
  const { measure } = comparison
  const { document, point } = measure.source
  if (measure.kind !== 'share' && measure.kind !== 'rate') return html``
  return html`<h2 class="govuk-heading-m">What this is</h2>
  <p class="govuk-body">Those that ${measure.counted}, out of ${measure.of}, in <code>${measure.view}</code>:
    <code>${measure.counts.sql}</code> out of <code>${measure.outOf.sql}</code>.</p>
  <p class="govuk-body-s">Source: ${document}, ${point}${needsVerifying(measure.source) && ' (to be verified by the force)'}. Owner: ${measure.owner}.</p>`
}

/** Why nothing is compared across a change in the data, and the way to where something can be. */
export function breakView(seen: SeenComparison): Html {
  const { comparison, across, question } = seen
  const { measure } = comparison
  const after =
    across
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? ''
  const link = `/fairness/${measure.id}?${new URLSearchParams({ ...(question?.source ? { source: question.source } : {}), from: after.slice(0, 7), by: seen.against.split.column })}`
  return html`${across.map(({ says }) =>
    govuk.warningText({
      text: `Not compared: the time asked for lies on both sides of a change in the data. ${says}`,
      iconFallbackText: 'Warning',
    }),
  )}<p class="govuk-body"><a class="govuk-link" href="${link}">Compare from the change on</a></p>`
}
