import { agencies as kinds } from '../policy/roles.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { dayInWords, moment } from '../web/time.ts'
import { areaInWords } from './agency.ts'
import { type Standing, standingOf } from './agreement.ts'
import { noticeTitle } from './notice.ts'
import type { SeenAgency } from './view-agency.ts'

const colours: Readonly<Record<Standing, string>> = {
  'waits for signatures': 'yellow',
  'not yet in force': 'blue',
  'in force': 'green',
  ended: 'grey',
}

/** How an agreement stands, as a tag. */
export const standingTag = (standing: Standing): Html =>
  tag(standing.charAt(0).toUpperCase() + standing.slice(1), colours[standing])

const agreementsView = ({ agency, agreements, may, now }: SeenAgency): Html => html`
  <h2 class="govuk-heading-m">Sharing agreements</h2>
  ${
    agreements.length === 0
      ? html`<p class="govuk-body">There is none, so nothing is shared with this agency.</p>`
      : table({
          name: 'Sharing agreements',
          head: ['Agreement', 'Pathways', 'How it stands'],
          rows: agreements.map(one => [
            html`<a class="govuk-link" href="/partners/agreements/${one.id}">From ${dayInWords(one.startsOn)} to
              ${dayInWords(one.endReason ? one.endsAt : one.endsOn)}</a>`,
            String(one.pathways.length),
            standingTag(standingOf(one, now)),
          ]),
          firstCellIsHeader: true,
          stacks: true,
        })
  }
  ${
    may.propose &&
    html`<p class="govuk-body"><a class="govuk-link" href="/partners/${agency.id}/agreements/new">Propose an agreement</a></p>`
  }`

const channelsView = ({ agency, channels, may }: SeenAgency): Html => html`
  <h2 class="govuk-heading-m">Where notices go</h2>
  <p class="govuk-body">A notice says that there is something to see here, and leads here. It says nothing of a child.</p>
  ${
    channels.length === 0
      ? html`<p class="govuk-body">Only to the pages of this agency's people.</p>`
      : html`<ul class="govuk-list govuk-list--bullet">${channels.map(
          one => html`<li>${one.kind === 'webhook' ? 'System' : 'E-mail'}: ${one.address}</li>`,
        )}</ul>`
  }
  ${
    may.changeChannels &&
    html`<p class="govuk-body"><a class="govuk-link" href="/partners/${agency.id}/channels">Change where notices go</a></p>`
  }`

const lettersView = ({ letters, may }: SeenAgency, { hidden }: Attempt): Html | false =>
  letters.length > 0 &&
  html`<h2 class="govuk-heading-m">Notices that could not be delivered</h2>
  ${table({
    name: 'Notices that could not be delivered',
    head: ['Notice', 'To', 'Given up', 'Tried', 'What was wrong'],
    rows: letters.map(one => [
      noticeTitle(one.kind),
      one.address,
      moment(one.settledAt, 'dated'),
      one.attempts === 1 ? 'Once' : `${one.attempts} times`,
      one.problem ?? '',
    ]),
    stacks: true,
  })}
  ${
    may.changeChannels &&
    html`<form method="post" novalidate>${hidden}${govuk.button({
      text: 'Send them again',
      classes: 'govuk-button--secondary',
      preventDoubleClick: true,
    })}</form>`
  }`

/** One agency and everything that was settled with it. */
export const agencyView = (seen: SeenAgency, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${kinds[seen.agency.kind]}</span>
  <h1 class="govuk-heading-l">${seen.agency.name}</h1>
  ${govuk.summaryList({
    rows: [
      {
        key: { text: 'Serves' },
        value: { text: areaInWords(seen.agency) },
        ...(seen.may.changeArea
          ? {
              actions: {
                items: [
                  {
                    href: `/partners/${seen.agency.id}/area`,
                    text: 'Change',
                    visuallyHiddenText: 'which boroughs it serves',
                  },
                ],
              },
            }
          : {}),
      },
    ],
  })}
  ${agreementsView(seen)}${channelsView(seen)}${lettersView(seen, attempt)}`
