import { ageAt } from '../children/child.ts'
import { dueView } from '../episodes/due.view.ts'
import type { DutyState } from '../kernel/duty.ts'
import { everyPart, partnerNavigation } from '../partners/partner-navigation.view.ts'
import { commandUnits } from '../policy/boroughs.ts'
import { roleTitle } from '../policy/roles.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { deadline, stateTag } from '../web/state.ts'
import { table } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { boardNavigation } from './board-navigation.view.ts'
import type { SeenMeetings } from './list-meetings.ts'
import type { Meeting } from './meeting.ts'

type Item = SeenMeetings['agenda'][number]
type Action = SeenMeetings['actions'][number]

const keyOf = ({ pathway, step }: Meeting): string => `${pathway} ${step}`

const stateOf = ({ state, dueAt }: Action, now: Date): DutyState =>
  state === 'open' && dueAt !== null && dueAt < now ? 'overdue' : (state as DutyState)

/** What earlier meetings about the same child agreed, in a few words. */
function beforeView({ actions }: SeenMeetings, item: Item): string {
  const before = actions.filter(one => one.episodeId === item.episodeId && one.isKnown)
  const done = before.filter(one => one.state === 'met' || one.state === 'met late')
  return before.length === 0 ? 'Nothing agreed before' : `${done.length} of ${before.length} actions done`
}

function itemView(seen: SeenMeetings, item: Item) {
  const age = ageAt(item.bornOn, seen.now)
  const facts = [age !== null && item.kind !== 'line' && `Aged ${age}`, item.borough]
    .filter(Boolean)
    .join(' · ')
  return [
    html`<a class="govuk-link" href="/children/${item.childId}">${item.childName}</a>${facts && html`<br><span class="cf-when">${facts}</span>`}`,
    html`<a class="govuk-link" href="${item.isReaders ? item.address : `/episodes/${item.episodeId}`}">${item.isReaders ? 'Record' : 'Open the episode'}<span
      class="govuk-visually-hidden">: ${item.childName}</span></a>`,
    html`${roleTitle(item.owedBy)}${item.agency && html`<br><span class="cf-when">${item.agency}</span>`}`,
    item.lead ?? 'Nobody yet',
    beforeView(seen, item),
    dueView(item, seen.now),
  ]
}

function agendaView(seen: SeenMeetings, meeting: Meeting): Html | false {
  const items = seen.agenda.filter(one => one.pathway === meeting.pathway && one.step === meeting.step)
  if (items.length === 0) return false
  return table({
    caption: html`${meeting.title} <span class="cf-when">${meeting.pathwayTitle}</span>`,
    captionClasses: 'govuk-table__caption--m',
    head: [
      'Child',
      'Who came, what was agreed',
      'In the chair',
      'Leads for the child',
      'Agreed before',
      'Due',
    ],
    rows: items.map(item => itemView(seen, item)),
    stacks: true,
  })
}

const actionRow = (now: Date) => (action: Action) => [
  action.what ?? 'Not shared with you',
  html`<a class="govuk-link" href="/episodes/${action.episodeId}">${action.childName}</a>`,
  html`${roleTitle(action.owedBy)}${action.agency && html`<br><span class="cf-when">${action.agency}</span>`}`,
  action.dueAt ? deadline(action.dueAt, now) : '',
  action.isKnown
    ? html`${stateTag(stateOf(action, now))}${action.settledAt && html`<br><span class="cf-when">${moment(action.settledAt, 'dated')}</span>`}`
    : 'Not shared with you',
]

function filterView({ all, area, kind, isPolice }: SeenMeetings): Html {
  const kinds = all.map(one => ({
    value: keyOf(one),
    text: `${one.title} (${one.pathwayTitle})`,
    selected: keyOf(one) === kind,
  }))
  const units = commandUnits.map(name => ({ value: name, text: name, selected: name === area }))
  return html`<form method="get" class="cf-figure-asks">
    ${
      isPolice &&
      govuk.select({
        id: 'bcu',
        name: 'bcu',
        label: { text: 'Command unit (BCU)' },
        items: [{ value: 'all', text: 'All', selected: area === null }, ...units],
      })
    }
    ${govuk.select({
      id: 'kind',
      name: 'kind',
      label: { text: 'Meeting' },
      items: [{ value: '', text: 'All', selected: kind === undefined }, ...kinds],
    })}
    ${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`
}

/** The agenda of each meeting, to be run down, and the actions that earlier meetings agreed. */
export const meetingsView = (seen: SeenMeetings): Html => html`
  <h1 class="govuk-heading-l">Meetings</h1>
  ${seen.isPolice ? boardNavigation('meetings', seen.mayLead) : partnerNavigation('meetings', everyPart)}
  ${filterView(seen)}
  <div id="meetings" data-refresh="60">
    <h2 class="govuk-heading-m">Before a meeting now</h2>
    ${seen.agenda.length === 0 && html`<p class="govuk-body">No child is before a meeting now.</p>`}
    ${seen.chosen.map(one => agendaView(seen, one))}
    <h2 class="govuk-heading-m">What meetings agreed</h2>
    ${
      seen.actions.length === 0
        ? html`<p class="govuk-body">No action is owed now.</p>`
        : table({
            name: 'What meetings agreed',
            head: ['Action', 'Child', 'Who does it', 'By', 'How it stands'],
            rows: seen.actions.map(actionRow(seen.now)),
            stacks: true,
          })
    }
  </div>
  <p id="meetings-freshness" class="cf-freshness" role="status"></p>`
