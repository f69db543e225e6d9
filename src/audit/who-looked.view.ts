import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { TrailLine } from './trail-line.ts'
import type { SeenTrail } from './view-trail.ts'

type Seen = SeenTrail & Readonly<{ childId: string; isLater: boolean }>

const whoView = ({ name, role, agency }: TrailLine): Html =>
  html`${name ?? 'Nobody who was signed in, or somebody no longer known'}${[role, agency]
    .filter(Boolean)
    .map(part => html`<br><span class="cf-aside">${part}</span>`)}`

const rowOf = (line: TrailLine) => [
  moment(line.at),
  whoView(line),
  html`${line.title}${line.reason && html`<br><span class="cf-aside">Reason given: ${line.reason}</span>`}`,
  html`${tag(line.allowed ? 'Allowed' : 'Refused', line.allowed ? 'green' : 'red')} ${line.says}`,
]

const listView = (lines: readonly TrailLine[]): Html =>
  table({
    caption: 'The latest first',
    captionClasses: 'govuk-visually-hidden',
    head: ['When', 'Who', 'Did what', 'Allowed or refused, and why'],
    rows: lines.map(rowOf),
    stacks: true,
  })

function moreView({ lines, more, isLater, childId }: Seen): Html | false {
  const here = `/children/${childId}/who-looked`
  const last = lines.at(-1)
  return (
    (more || isLater) &&
    govuk.pagination({
      landmarkLabel: 'More of this list',
      ...(isLater ? { previous: { text: 'The latest', href: here } } : {}),
      ...(more && last ? { next: { text: 'Earlier', href: `${here}?after=${last.id}` } } : {}),
    })
  )
}

/** Who looked, in which role and agency, when, what they did, and the rule that allowed or refused it. */
export const whoLookedView = (seen: Seen): Html => html`
  <h1 class="govuk-heading-l">Who has looked at this record</h1>
  <p class="govuk-body">Every reading and every change of a child's record is kept, and so is every refusal. Nothing here
    can be changed or removed. Looking at this page is kept as well.</p>
  ${seen.lines.length === 0 ? html`<p class="govuk-body">Nobody has looked ${seen.isLater ? 'before that' : 'yet'}.</p>` : listView(seen.lines)}
  ${moreView(seen)}`
