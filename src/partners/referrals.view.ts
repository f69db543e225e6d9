import { toldFor } from '../policy/child-records.ts'
import { pathwayVersion } from '../policy/index.ts'
import { type Html, html } from '../web/html.ts'
import { lostView, pagesView, pastEndView } from '../web/list-pages.ts'
import { deadline, dueIn } from '../web/state.ts'
import { table } from '../web/table.ts'
import { askedTitle } from './asked-words.ts'
import type { SeenReferrals } from './list-referrals.ts'
import { everyPart, partnerNavigation } from './partner-navigation.view.ts'
import { addressOf, lifeView, stageTag } from './stage.view.ts'

const lately = `in the last ${toldFor.settledReferralDays} days`

const addressWith = (
  seen: SeenReferrals,
  more: Partial<Pick<SeenReferrals, 'whose' | 'settled'>>,
  place: Readonly<Record<string, string>> = {},
): string => {
  const { whose, settled } = { ...seen, ...more }
  return `/partners/referrals?${new URLSearchParams({ whose, ...(settled ? { settled: 'yes' } : {}), ...place })}`
}

const link = (isOpen: boolean, href: string, text: string): Html =>
  isOpen ? html`<strong>${text}</strong>` : html`<a class="govuk-link" href="${href}">${text}</a>`

const choiceView = (seen: SeenReferrals): Html => html`
  ${seen.isPolice && html`<p class="govuk-body cf-on-paper">Of ${seen.whose === 'team' ? "my unit's episodes" : 'the whole force'}.</p>`}
  <p class="govuk-body cf-no-print">Show ${link(!seen.settled, addressWith(seen, { settled: false }), 'what is open')},
    or ${link(seen.settled, addressWith(seen, { settled: true }), `what was settled ${lately}`)}.
    ${
      seen.isPolice &&
      html`Of ${link(seen.whose === 'team', addressWith(seen, { whose: 'team' }), "my unit's episodes")},
      or ${link(seen.whose === 'force', addressWith(seen, { whose: 'force' }), 'the whole force')}.`
    }</p>`

function rowOf(referral: SeenReferrals['rows'][number], { isPolice, now }: SeenReferrals) {
  const rule = pathwayVersion(referral.pathway, referral.inForceFrom)
  const { dueAt, settledAt } = referral
  return [
    html`<a class="govuk-link" href="/episodes/${referral.episodeId}">${referral.childName}</a>
      <span class="govuk-body-s">${rule.title}</span>`,
    html`<a class="govuk-link" href="${addressOf(referral)}">${askedTitle(rule.steps[referral.step]?.title ?? referral.step, referral.what)}<span
      class="govuk-visually-hidden">: ${referral.childName}</span></a>`,
    ...(isPolice ? [referral.agencyName] : []),
    html`${stageTag(referral)} <span class="govuk-body-s">${lifeView(referral)}</span>`,
    dueAt && !settledAt ? html`${deadline(dueAt, now)} ${dueIn(dueAt, now)}` : '',
  ]
}

const nothingView = (seen: SeenReferrals): Html =>
  seen.isPastEnd ? pastEndView(addressWith(seen, {})) : html`<p class="govuk-body">There is nothing.</p>`

/** Both sides of the ledger: what was asked of whom, and what came of it. */
export const referralsView = (seen: SeenReferrals & Readonly<{ isLost: boolean }>): Html => html`
  <h1 class="govuk-heading-l">What was asked for</h1>
  ${partnerNavigation('referrals', everyPart)}
  ${choiceView(seen)}
  ${lostView(seen.isLost)}
  ${
    seen.rows.length === 0
      ? nothingView(seen)
      : table({
          caption: seen.settled ? `Settled ${lately}, the latest first` : 'Open, the most pressing first',
          captionClasses: 'govuk-table__caption--m',
          head: [
            'Child',
            'What was asked for',
            ...(seen.isPolice ? ['Of whom'] : []),
            'How it stands',
            'Due',
          ],
          rows: seen.rows.map(referral => rowOf(referral, seen)),
          firstCellIsHeader: true,
          stacks: true,
        })
  }
  ${pagesView({ label: 'Pages of what was asked for', page: seen, address: place => addressWith(seen, {}, place) })}`
