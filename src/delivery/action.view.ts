import { dayInWords, londonDay } from '../kernel/calendar.ts'
import { isCarriedOut } from '../kernel/commitment.ts'
import type { Milestone } from '../kernel/plan.ts'
import { fewestMet } from '../kernel/plan-ahead.ts'
import { standingOf } from '../kernel/plan-standing.ts'
import { everyRule } from '../policy/every-rule.ts'
import { themes as themesRegister } from '../policy/registers/themes.ts'
import { titleOf } from '../registers/register-row.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { table, tag } from '../web/table.ts'
import { happenedInWords } from './entry-words.ts'
import type { Moved } from './newest-figure.ts'
import { dueView, milestoneTag, positionTag, saidView } from './standing.view.ts'
import type { SeenAction } from './view-plan.ts'

/** A measure with its newest figure, if anything can be said. */
export type ShownMeasure = Readonly<{ id: string; title: string; newest: string; moved?: Moved }>

type Shown = SeenAction & Readonly<{ measures: readonly ShownMeasure[] }>

const movedTag: Readonly<Record<Moved, Html>> = {
  better: tag('Better by more than chance', 'green'),
  worse: tag('Worse by more than chance', 'red'),
  other: tag('Changed by more than chance', 'blue'),
}

const because = (said: SeenAction['stand']['answering']): Html | false =>
  said !== undefined &&
  html`<p class="govuk-body">${said.because} <span class="govuk-hint">${said.by}, ${dayInWords(londonDay(said.recordedAt))}</span></p>`

const standView = ({ stand, action, sides }: Shown): Html => html`
  ${stand.isDisputed && govuk.warningText({ text: 'Those who answer for this action and those who oversee them say different things.', iconFallbackText: 'Warning' })}
  <div class="cf-three">
    <section><h2 class="govuk-heading-s">What the records show</h2><p class="govuk-body">${positionTag(stand.evidence.position)}</p>
      <ul class="govuk-list">${stand.evidence.because.map(one => html`<li>${one}</li>`)}</ul></section>
    <section><h2 class="govuk-heading-s">Those who answer for it say</h2><p class="govuk-body">${saidView(stand.answering)}</p>${because(stand.answering)}</section>
    <section><h2 class="govuk-heading-s">Those who oversee them say</h2><p class="govuk-body">${saidView(stand.independent)}</p>${because(stand.independent)}</section>
  </div>
  ${sides.length > 0 && html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="/strategy/actions/${action.number}/say">Say how it stands</a></p>`}`

const evidenceLink = ({ registers }: Shown, { evidence, at }: Milestone): Html | string =>
  evidence === undefined
    ? 'Nothing yet'
    : at && !registers.some(one => at === `/registers/${one.id}` && !one.mayRead)
      ? html`${evidence} <a class="govuk-link" href="${at}">See the record</a>`
      : evidence

const milestoneRow = (seen: Shown, one: Milestone): readonly Part[] => [
  seen.mayKeep
    ? html`<a class="govuk-link" href="/strategy/actions/${seen.action.number}/milestones/${one.id}">${one.title}</a>`
    : one.title,
  milestoneTag(standingOf(one, seen.stand.milestones, seen.today)),
  dueView(one),
  one.answeredBy,
  evidenceLink(seen, one),
]

const aheadView = ({ stand }: Shown): Html => html`
  ${
    stand.path.length > 1 &&
    html`<p class="govuk-body">What holds up the end: ${stand.path.map(one => one.title).join(', then ')}.</p>`
  }
  ${
    stand.forecast
      ? html`<p class="govuk-body">If it goes on as milestones of this strategy have so far, the last one is met between
          ${dayInWords(stand.forecast.from)} and ${dayInWords(stand.forecast.until)}. That is the middle eight tenths of how late
          ${stand.forecast.basis} milestones were; the next may be unlike them.</p>`
      : html`<p class="govuk-body">No forecast: nothing is open, or fewer than ${fewestMet} milestones have been met anywhere in the plan.</p>`
  }`

const costsOf = ({ stand }: Shown): string => {
  const live = stand.milestones.filter(one => !one.withdrawn)
  const sum = (of: 'pounds' | 'posts') => live.reduce((all, one) => all + (one[of] ?? 0), 0)
  const parts = [
    ...(sum('pounds') > 0 ? [`£${sum('pounds').toLocaleString('en-GB')}`] : []),
    ...(sum('posts') > 0 ? [`${sum('posts').toLocaleString('en-GB')} posts`] : []),
  ]
  return parts.length > 0 ? `Money and posts in its milestones: ${parts.join(' and ')}.` : ''
}

const planView = (seen: Shown): Html => html`
  <h2 class="govuk-heading-m">The plan</h2>
  ${
    seen.stand.milestones.length === 0
      ? html`<p class="govuk-body">Nothing says yet what is to be done by when.</p>`
      : html`${table({
          name: 'The plan',
          head: ['Milestone', 'Stands', 'Due', 'Who answers', 'What shows it'],
          rows: seen.stand.milestones.map(one => milestoneRow(seen, one)),
          classes: 'cf-plan',
          stacks: true,
        })}
        ${costsOf(seen) && html`<p class="govuk-body">${costsOf(seen)}</p>`}
        ${aheadView(seen)}`
  }
  ${seen.mayKeep && html`<p class="govuk-body cf-no-print"><a class="govuk-link" href="/strategy/actions/${seen.action.number}/milestones/add">Promise a milestone</a></p>`}`

const list = (title: string, items: readonly Part[]): Html | false =>
  items.length > 0 &&
  html`<h3 class="govuk-heading-s">${title}</h3><ul class="govuk-list govuk-list--bullet">${items.map(item => html`<li>${item}</li>`)}</ul>`

const link = (href: string, text: string): Html => html`<a class="govuk-link" href="${href}">${text}</a>`

const carriedOutView = ({ action, measures, registers }: Shown): Html => {
  const titled = (all: readonly Readonly<{ id: string; title: string }>[], id: string) =>
    all.find(one => one.id === id)?.title ?? id
  return html`
  <h2 class="govuk-heading-m">What carries it out, and what it shows</h2>
  ${!isCarriedOut(action) && html`<p class="govuk-body">Nothing in this service carries it out yet.</p>`}
  ${list(
    'Measures',
    measures.map(
      one =>
        html`${link(`/figures/${one.id}`, one.title)}: ${one.newest} ${one.moved && movedTag[one.moved]}`,
    ),
  )}
  ${list(
    'Pathways',
    (action.pathways ?? []).map(id => link(`/rules/pathways/${id}`, titled(everyRule.pathways, id))),
  )}
  ${list(
    'Decision tables',
    (action.decisions ?? []).map(id => link(`/rules/decisions/${id}`, titled(everyRule.tables, id))),
  )}
  ${list(
    'Registers',
    registers.map(one => (one.mayRead ? link(`/registers/${one.id}`, one.title) : one.title)),
  )}
  ${list(
    'Other parts of the service',
    (action.parts ?? []).map(({ says, at }) => link(at, says)),
  )}
  ${list('Not there yet', action.lacks ?? [])}`
}

const themesView = ({ themes }: Shown): Html => html`
  <h2 class="govuk-heading-m">What children say</h2>
  ${
    themes.length === 0
      ? html`<p class="govuk-body">No session with children has led to a theme about this action yet.</p>`
      : themes.map(
          row => html`<section class="cf-theme"><h3 class="govuk-heading-s">${link(`/registers/themes/rows/${row.id}`, titleOf(themesRegister, row.answers))}</h3>
        ${row.answers.consent === 'yes' && html`<blockquote class="cf-said">${String(row.answers.said)}</blockquote>`}
        <p class="govuk-body">${String(row.answers.did ?? 'No answer yet.')} ${row.answers.told === 'yes' ? tag('Children told', 'green') : tag('Children not told yet', 'yellow')}</p></section>`,
        )
  }`

const risksView = ({ risks, action }: Shown): Html | false =>
  risks.length > 0 &&
  html`<h2 class="govuk-heading-m">Risks</h2>${table({
    name: 'Risks',
    head: ['Risk', 'Likely', 'Grave', 'What is done about it'],
    rows: risks.map(({ id, answers }) => [
      link(`/registers/risks/rows/${id}`, String(answers.title)),
      `${answers.likelihood} of 5`,
      `${answers.impact} of 5`,
      String(answers.mitigation),
    ]),
    attributes: { 'data-action': String(action.number) },
    stacks: true,
  })}`

const historyView = (seen: Shown): Html => html`
  <h2 class="govuk-heading-m">Everything that happened to it</h2>
  ${
    seen.entries.length === 0
      ? html`<p class="govuk-body">Nothing yet.</p>`
      : html`<ol class="govuk-list">${[...seen.entries]
          .reverse()
          .map(
            entry =>
              html`<li><strong>${dayInWords(londonDay(entry.recordedAt))}</strong> ${happenedInWords(entry, seen.stand.milestones)} <span class="govuk-hint">${entry.by}</span></li>`,
          )}</ol>`
  }`

/** One action: what was promised, what is planned, what shows it, what is said of it, and its history. */
export const actionView = (seen: Shown): Html => html`
  <span class="govuk-caption-l">${seen.objective.pillar}: ${seen.objective.title}</span>
  <h1 class="govuk-heading-l">${seen.action.number}. ${seen.action.title}</h1>
  <p class="govuk-body-l">${seen.action.promise} ${sourceView(seen.objective.source)}</p>
  ${standView(seen)}${planView(seen)}${carriedOutView(seen)}${themesView(seen)}${risksView(seen)}${historyView(seen)}`
