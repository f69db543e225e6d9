import { dayInWords, daysAfter } from '../kernel/calendar.ts'
import { nextPeriod } from '../kernel/measure-question.ts'
import { flowCaveats, flowFamilies, flowGroups, followed } from '../policy/flow.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { drawnFlow } from './drawn-flow.view.ts'
import { flowTitle, isAnyHidden, lineTable, waitsTable } from './flow-table.view.ts'
import type { SeenFlow } from './view-flow.ts'

type Period = NonNullable<SeenFlow['now']>

const quarterName = (day: string): string =>
  `${{ '01': 'January to March', '04': 'April to June', '07': 'July to September', '10': 'October to December' }[day.slice(5, 7)]} ${day.slice(0, 4)}`

type Option = Readonly<{ value: string; text: string; selected: boolean }>

const select = (name: string, text: string, items: readonly Option[]): Html =>
  govuk.select({ id: name, name, label: { text }, items })

/** One list of all groups: a group is chosen with its division, as `borough:Lambeth`. */
function groupOptions({ group }: SeenFlow): readonly Option[] {
  const chosen = group && `${group.column}:${group.value}`
  const all = flowGroups.flatMap(({ column, title, groups }) =>
    Object.entries(groups).map(([value, label]) => ({
      value: `${column}:${value}`,
      text: `${title}: ${label}`,
    })),
  )
  return [{ value: '', text: 'All children' }, ...all].map(one => ({
    ...one,
    selected: one.value === (chosen ?? ''),
  }))
}

function asksView(seen: SeenFlow): Html {
  const quarters = (chosen: string | undefined) =>
    seen.quarters.map(day => ({ value: day, text: quarterName(day), selected: day === chosen }))
  const other = seen.before?.from
  const families = Object.entries(flowFamilies).map(([value, { title }]) => ({
    value,
    text: title,
    selected: value === seen.of,
  }))
  return html`<form class="cf-figure-asks" method="get" action="/journeys/flow">
    ${select('quarter', 'Contacts begun in', quarters(seen.quarter))}
    ${select('with', 'Compared with', [{ value: '', text: 'Nothing', selected: !other }, ...quarters(other)])}
    ${select(
      'days',
      'Followed for',
      followed.days.map(one => ({ value: String(one), text: `${one} days`, selected: one === seen.days })),
    )}
    ${select('group', 'Whom', groupOptions(seen))}
    ${select('of', 'From', [{ value: '', text: 'Everywhere', selected: !seen.of }, ...families])}
    ${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`
}

function drawnView(seen: SeenFlow, period: Period): Html | false {
  const title = `Where children went next, ${quarterName(seen.quarter)}`
  const drawn = (width: number) =>
    drawnFlow({ id: `flow-${width}`, title, lines: period.lines, titleOf: flowTitle, width })
  const wide = drawn(900)
  return (
    wide &&
    html`<figure class="cf-chart"><div class="cf-chart--wide">${wide}</div><div class="cf-chart--narrow">${drawn(330)}</div>
      <figcaption class="govuk-body-s">Left: where a contact began. Right: what began next for the same child within ${seen.days} days.
        Counts that are not shown are not drawn.</figcaption></figure>`
  )
}

/** Where the newest contacts could not be followed for long enough yet, that is said. */
function cutView(seen: SeenFlow, period: Period): Html | false {
  const end = nextPeriod('quarter', period.from)
  if (period.until >= end) return false
  return govuk.insetText({
    text:
      period.until <= period.from
        ? `No contact of this quarter could be followed for ${seen.days} days yet. Choose an earlier quarter, or fewer days.`
        : `Counted are contacts begun until ${dayInWords(daysAfter(period.until, -1))}: later ones could not be followed for ${seen.days} days yet.`,
  })
}

function foundView(seen: SeenFlow, period: Period): Html {
  return html`
    ${cutView(seen, period)}
    ${drawnView(seen, period)}
    ${period.lines.map(line => lineTable(seen, line))}
    ${isAnyHidden(period.lines) && html`<p class="govuk-body-s">A number from 1 to ${seen.hideBelow - 1} is not shown, because it could point to a child; nor is another from which it could be worked out.</p>`}
    ${(seen.group || seen.of) && html`<p class="govuk-body-s">Of a group or a pathway, numbers are rounded to the nearest 5: beside those of all, the few of another could be worked out.</p>`}
    <h2 class="govuk-heading-m">Where they fall out</h2>
    <p class="govuk-body">Requests to agencies in the same quarter, by what the child waits for. <a class="govuk-link" href="/partners/waits">By borough, from both sides</a>.</p>
    ${waitsTable(seen, period.waits)}`
}

/** How children move between contacts with police and partners: drawn, in numbers, and beside another quarter. */
export const flowView = (seen: SeenFlow): Html => html`
  <h1 class="govuk-heading-l"><span class="govuk-caption-l">Action 36: journeys of children</span>Where children go next</h1>
  <p class="govuk-body">From one contact to the next: who goes where, how long it takes, and where nothing follows. Nobody can be told from it.</p>
  ${seen.now ? html`${asksView(seen)}${foundView(seen, seen.now)}` : html`<p class="govuk-body-l">There is no contact on record yet.</p>`}
  <h2 class="govuk-heading-m">What misleads</h2>
  <ul class="govuk-list govuk-list--bullet">${flowCaveats.map(text => html`<li>${text}</li>`)}</ul>`
