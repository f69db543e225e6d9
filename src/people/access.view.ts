import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { dayInWords, moment } from '../web/time.ts'
import { actionTitle } from './access.ts'
import { type AccountState, hasEnded, isStopped } from './person.ts'
import type { SeenAccess } from './view-access.ts'

/** A day in a list, or what is said where nobody wrote it down. */
export const dayOr = (at: Date | null, otherwise: string): string => (at ? dayInWords(at) : otherwise)

/** How somebody's access stands, in a word, and until when. */
export function stateView(one: AccountState, now: Date): Html {
  if (hasEnded(one, now)) return html`${tag('Ended', 'grey')} ${dayOr(one.endedAt ?? null, '')}`
  const until = one.stopped?.until
  if (isStopped(one, now))
    return html`${tag('Stopped', 'red')} ${until ? html`until ${moment(until, 'dated')}` : 'until somebody lets it go on'}`
  if (one.stopped && one.stopped.from > now)
    return html`${tag('Stops soon', 'yellow')} from ${moment(one.stopped.from, 'dated')}`
  return html`Has access`
}

/** For whom somebody stands in, and until when. */
export const standsInView = ({ standsIn, self }: SeenAccess): Html => html`
  <h2 class="govuk-heading-m">${self ? 'For whom you stand in' : 'For whom they stand in'}</h2>
  ${
    standsIn.length === 0
      ? html`<p class="govuk-body">For nobody.</p>`
      : html`
    <p class="govuk-body">Where a record names no agency of the kind, this role reaches it and writes down what it says. That lasts
      as long as the role is listed.</p>
    ${table({
      name: self ? 'For whom you stand in' : 'For whom they stand in',
      head: ['Agency of the kind', 'As', 'Where'],
      rows: standsIn.map(one => [
        one.agency,
        one.role,
        one.pathway ? `On the pathway ‘${one.pathway}’` : 'On every pathway',
      ]),
      stacks: true,
    })}`
  }`

/** Every stop there was, with who stopped access and why, and how that ended. */
export const stopsView = ({ stops, now }: SeenAccess): Html | false =>
  stops.length > 0 &&
  html`<h2 class="govuk-heading-m">When access was stopped</h2>
  ${table({
    name: 'When access was stopped',
    head: ['From', 'Until', 'Why', 'By'],
    rows: stops.map(one => [
      moment(one.from, 'dated'),
      one.liftedAt
        ? html`${moment(one.liftedAt, 'dated')}<br><span class="cf-aside">${one.liftedBy}: ${one.liftedWhy}</span>`
        : one.until
          ? html`${moment(one.until, 'dated')}${one.until <= now && html`<br><span class="cf-aside">Over</span>`}`
          : 'Somebody lets it go on',
      one.why,
      html`${one.by}<br><span class="cf-aside">${moment(one.at, 'dated')}</span>`,
    ]),
    stacks: true,
  })}`

/** Who else looked at one's access or changed it. */
export const lookedView = ({ looked }: SeenAccess): Html => html`
  <h2 class="govuk-heading-m">Who looked at your access</h2>
  ${
    looked.length === 0
      ? html`<p class="govuk-body">Nobody but you.</p>`
      : table({
          name: 'Who looked at your access',
          head: ['When', 'Who', 'Did what'],
          rows: looked.map(one => [
            moment(one.at, 'dated'),
            one.name ?? 'Somebody no longer known',
            html`${actionTitle(one.did)}${!one.allowed && html` ${tag('Refused', 'red')}`}`,
          ]),
          stacks: true,
        })
  }`
