import { ageAt, nameOf, withArticle } from '../children/child.ts'
import { rule } from '../kernel/permission.ts'
import { ethnicities } from '../policy/ethnicities.ts'
import { flagKinds, relationKinds } from '../policy/family.ts'
import { mayOpenHarmScore } from '../policy/permissions/checks.ts'
import { mayChangeChild } from '../policy/permissions/children.ts'
import { mayViewDisclosures } from '../policy/permissions/partners.ts'
import { ownAccountView } from '../voice/accounts.view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { deadline } from '../web/state.ts'
import { table, tag } from '../web/table.ts'
import { dayInWords, moment } from '../web/time.ts'
import { learningRows, learntBeforeView } from './learning.view.ts'
import type { SeenJourney } from './view-journey.ts'

function whoView({ child, now }: SeenJourney): Html {
  const age = ageAt(child.bornOn, now)
  const born = child.bornOn
    ? `${dayInWords(child.bornOn)} (aged ${age})${child.bornOnEstimated ? ', an estimate' : ''}`
    : child.kind === 'child'
      ? 'Not known: treated as a child until it is'
      : 'Not known'
  const rows: [string, string | null][] = [
    ...(child.kind === 'line' ? [] : [['Date of birth', born] as [string, string]]),
    ['Sex', child.sex === 'female' ? 'Female' : child.sex === 'male' ? 'Male' : null],
    ['Ethnicity', child.ethnicity ? (ethnicities[child.ethnicity] ?? child.ethnicity) : null],
    ['Language', child.language],
    ['Communication', child.communicationNeeds],
    ['Borough', child.borough],
    ...(child.kind === 'child'
      ? [
          ...learningRows(child),
          ['Looked after', child.lookedAfterBy ? 'Yes, by a council' : 'No, or not known'] as [
            string,
            string,
          ],
        ]
      : []),
  ]
  return govuk.summaryList({
    rows: rows.flatMap(([key, value]) => (value ? [{ key: { text: key }, value: { text: value } }] : [])),
  })
}

const flagsView = ({ flags }: SeenJourney): Html | false =>
  flags.length > 0 &&
  html`<ul class="govuk-list">${flags.map(
    flag => html`<li>${tag(flagKinds[flag.kind] ?? flag.kind, 'orange')} ${flag.note ?? ''}</li>`,
  )}</ul>`

/** Whether the reader may change the record they see: police who see a restricted one belong to its team. */
const mayChange = ({ actor, child }: Pick<SeenJourney, 'actor' | 'child'>): boolean =>
  rule(mayChangeChild, actor, { restricted: child.restricted, mine: true, shared: false }).allowed

function familyView({ relations, child, actor }: SeenJourney): Html {
  return html`
    <h2 class="govuk-heading-m">Family and people who matter</h2>
    ${
      relations.length === 0
        ? html`<p class="govuk-body">Nobody is recorded yet.</p>`
        : table({
            name: 'Family and people who matter',
            head: ['Who', 'Name', 'Telephone'],
            rows: relations.map(one => [
              html`${relationKinds[one.kind] ?? one.kind}${one.parentalResponsibility && html`<br>Has parental responsibility`}`,
              one.otherChildId
                ? html`<a class="govuk-link" href="/children/${one.otherChildId}">${one.name}</a>`
                : (one.name ?? ''),
              one.phone ?? '',
            ]),
            stacks: true,
          })
    }
    ${
      mayChange({ actor, child }) &&
      html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="/children/${child.id}/family">Add family or a flag</a></p>`
    }`
}

function episodesView({ episodes, child, now }: SeenJourney): Html {
  const open = episodes.filter(one => one.endedAt === null)
  const ended = episodes.filter(one => one.endedAt !== null)
  const rows = [...open, ...ended].map(one => [
    html`<a class="govuk-link" href="/episodes/${one.id}">${one.title}</a>`,
    moment(one.startedAt, 'dated'),
    one.endedAt ? html`${tag('Ended', 'grey')} ${one.outcome}` : tag('Open', 'blue'),
    one.nextTitle ? html`${one.nextTitle}${one.nextDueAt && html`, by ${deadline(one.nextDueAt, now)}`}` : '',
  ])
  return html`
    <h2 class="govuk-heading-m">Episodes</h2>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">No episode yet.</p>`
        : table({ name: 'Episodes', head: ['Episode', 'Since', 'State', 'Owed next'], rows, stacks: true })
    }
    ${govuk.button({ text: 'Start an episode', href: `/children/${child.id}/start` })}`
}

const saidView = ({ said, accounts }: SeenJourney): Html => html`
  <h2 class="govuk-heading-m">In the child's own words</h2>
  ${said.length + accounts.length === 0 && html`<p class="govuk-body">Nothing the child said has been recorded yet.</p>`}
  ${accounts.slice(0, 10).map(ownAccountView)}
  ${said.slice(0, 10).map(
    one => html`<p class="govuk-body-s">${moment(one.happenedAt)}. ${one.asked}</p>
      <blockquote class="cf-said">${one.words}</blockquote>`,
  )}`

/** One thing on the line of a child's life: when, what, by whom, and where it stands. */
type Moment = Readonly<{ at: Date; title: string; by: string; href: string; where: string }>

function momentsOf({ line, accounts, episodes }: SeenJourney): readonly Moment[] {
  const titles = new Map(episodes.map(one => [one.id, one.title]))
  const entries = line.map(one => ({
    at: one.happenedAt,
    title: one.title,
    by: one.agency,
    href: `/episodes/${one.episodeId}#entry-${one.version}`,
    where: one.pathwayTitle,
  }))
  const own = accounts.map(one => ({
    at: one.addedAt,
    title: 'The child’s own account',
    by: one.throughLink ? 'the child' : `the child, written down by ${one.agency ?? 'somebody'}`,
    href: `/episodes/${one.episodeId}#account-${one.id}`,
    where: titles.get(one.episodeId) ?? 'Episode',
  }))
  return [...entries, ...own].sort((a, b) => b.at.getTime() - a.at.getTime())
}

const momentView = ({ at, title, by, href, where }: Moment): Html => html`
  <li class="moj-timeline__item"><div class="moj-timeline__header">
    <h3 class="moj-timeline__title">${title}</h3> <p class="moj-timeline__byline">by ${by}</p></div>
    <p class="moj-timeline__date">${moment(at)}</p>
    <p class="govuk-body-s"><a class="govuk-link" href="${href}">${where}<span
      class="govuk-visually-hidden">: ${title}, ${moment(at, 'dated')}</span></a></p></li>`

function lineView(seen: SeenJourney): Html {
  const all = momentsOf(seen)
  const shown = all.slice(0, 60)
  return html`
    <h2 class="govuk-heading-m">Everything that has happened</h2>
    ${
      shown.length === 0
        ? html`<p class="govuk-body">Nothing yet.</p>`
        : html`<ol class="moj-timeline cf-timeline">${shown.map(momentView)}</ol>`
    }
    ${all.length > shown.length && html`<p class="govuk-body">${all.length - shown.length} earlier entries stand in their episodes.</p>`}`
}

/** Who leads for the child, and the ways to see everything at once. */
const acrossView = ({ child, lead }: SeenJourney): Html => html`
  <p class="govuk-body">${lead ? html`<strong>${lead.name}</strong>${lead.unit && `, ${lead.unit},`} leads` : 'Nobody leads yet'}
    for this record${lead?.since && html`, since ${moment(lead.since, 'dated')}`}<span class="cf-no-print">:
    <a class="govuk-link" href="/children/${child.id}/lead">who leads and why</a></span>.
    <span class="cf-no-print">See <a class="govuk-link" href="/children/${child.id}/line">the whole journey on one line</a>,
    or <a class="govuk-link" href="/children/${child.id}/network">people and places around</a>.</span></p>`

/** A child's record: who they are, what they said, their family, and everything that has happened. */
export const journeyView = (seen: SeenJourney): Html => html`
${seen.child.kind !== 'child' && html`<span class="govuk-caption-l">Record of ${withArticle(seen.child.kind)}</span>`}
<h1 class="govuk-heading-l">${nameOf(seen.child)}</h1>
  ${seen.child.restricted && tag('Restricted: the own team only', 'red')}
  ${flagsView(seen)}
  ${acrossView(seen)}
  ${episodesView(seen)}
  ${seen.child.kind === 'child' && saidView(seen)}
  ${whoView(seen)}${learntBeforeView(seen)}
  ${
    mayChange(seen) &&
    html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="/children/${seen.child.id}/details">Change these details</a></p>`
  }
  ${seen.child.kind === 'child' && familyView(seen)}
  ${lineView(seen)}
  ${
    rule(mayOpenHarmScore, seen.actor, { aboutChild: seen.child.kind === 'child' }).allowed &&
    html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="/children/${seen.child.id}/harm-score">Violence harm assessment</a></p>`
  }
  ${
    rule(mayViewDisclosures, seen.actor, {}).allowed &&
    html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="/children/${seen.child.id}/disclosures">What was shared of this record, and with whom</a></p>`
  }
  ${
    seen.maySeeWhoLooked &&
    html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="/children/${seen.child.id}/who-looked">Who has looked at this record</a></p>`
  }`
