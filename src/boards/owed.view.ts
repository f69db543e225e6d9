import { dueView } from '../episodes/due.view.ts'
import { urgentNowView } from '../partners/urgent-now.view.ts'
import { roleTitle } from '../policy/roles.ts'
import { type Html, html } from '../web/html.ts'
import { lostView, pagesView, pastEndView } from '../web/list-pages.ts'
import { moj } from '../web/moj.ts'
import { table, tag } from '../web/table.ts'
import type { Owed, SeenOwed, Whose } from './list-owed.ts'
import { sumInWords, sumOf } from './owed-count.ts'

const tabs: Readonly<Record<Whose, string>> = {
  mine: 'Owed by me',
  team: 'Owed by my team',
  agency: 'Owed by my agency',
}

const address = (whose: Whose, more: Readonly<Record<string, string>> = {}): string =>
  `/?${new URLSearchParams({ whose, ...more })}`

const isOverdue = (row: Owed, now: Date): boolean => row.dueAt !== null && row.dueAt < now

/** Whoever goes from link to link hears no row: the same duty and pathway stand in many. */
const forWhom = ({ childName }: Owed): Html => html`<span class="govuk-visually-hidden">: ${childName}</span>`

function rowView(row: Owed, now: Date) {
  return [
    html`<a class="govuk-link" href="${row.isReaders ? row.address : `/episodes/${row.episodeId}`}">${row.title}${forWhom(row)}</a>
      ${isOverdue(row, now) && tag('Overdue', 'red')}`,
    html`<a class="govuk-link" href="/children/${row.childId}">${row.childName}</a>`,
    html`<a class="govuk-link" href="/episodes/${row.episodeId}">${row.pathwayTitle}${forWhom(row)}</a>`,
    roleTitle(row.owedBy),
    dueView(row, now),
  ]
}

function tabsView({ whose }: SeenOwed): Html {
  return moj.subNavigation({
    label: 'Whose duties',
    items: (Object.keys(tabs) as Whose[]).map(one => ({
      text: tabs[one],
      href: address(one),
      active: one === whose,
    })),
  })
}

function filterView({ counts, whose, pathway }: SeenOwed, titles: ReadonlyMap<string, string>): Html | false {
  if (counts.length < 2) return false
  const all = { href: address(whose), text: 'All', current: pathway === undefined, pathway: '' }
  const each = counts.map(one => ({
    href: address(whose, { pathway: one.pathway }),
    text: `${titles.get(one.pathway) ?? one.pathway} (${sumInWords(sumOf([one.owed]))})`,
    current: one.pathway === pathway,
  }))
  return html`<p class="govuk-body cf-filter">Show: ${[all, ...each].map(
    one =>
      html`${one.current ? html`<strong>${one.text}</strong>` : html`<a class="govuk-link" href="${one.href}">${one.text}</a>`} `,
  )}</p>`
}

const nothing = html`<p class="govuk-body">Nothing is owed here now. New duties appear as soon as somebody records what
  starts their clock.</p>`

/** The worklist: what is owed now, the most pressing first. */
export function owedView(
  seen: SeenOwed & Readonly<{ isLost?: boolean }>,
  titles: ReadonlyMap<string, string>,
): Html {
  const { whose, pathway } = seen
  const here = (more: Readonly<Record<string, string>>) =>
    address(whose, { ...(pathway ? { pathway } : {}), ...more })
  const overdue = sumInWords(sumOf(seen.counts.map(one => one.overdue)))
  const owed = sumInWords(sumOf(seen.counts.map(one => one.owed)))
  const rows = seen.rows.map(row => rowView(row, seen.now))
  return html`
    <h1 class="govuk-heading-l">What is owed now</h1>
    <p class="govuk-body cf-on-paper">${tabs[whose]}.</p>
    ${tabsView(seen)}
    ${lostView(seen.isLost === true)}
    <div id="owed" data-refresh="30">
      ${urgentNowView(seen.urgent, seen.now)}
      ${seen.counts.length > 0 && html`<p class="govuk-body">${owed} owed, <strong>${overdue} overdue</strong>.</p>`}
      ${filterView(seen, titles)}
      ${
        rows.length === 0
          ? seen.isPastEnd
            ? pastEndView(here({}))
            : nothing
          : table({
              caption: 'Duties and the children they are owed to',
              captionClasses: 'govuk-visually-hidden',
              head: ['Duty', 'Child', 'Pathway', 'Owed by', 'Due'],
              rows,
              stacks: true,
              classes: 'cf-worklist',
            })
      }
      ${pagesView({ label: 'Pages of duties', page: seen, address: here })}
    </div>
    <p id="owed-freshness" class="cf-freshness" role="status"></p>`
}
