import { everyRule } from '../policy/every-rule.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling } from '../web/table.ts'
import type { Place } from './place.ts'

const list = (items: readonly (string | Html)[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map(one => html`<li>${one}</li>`)}</ul>`

const command = (name: string, text: string): Html =>
  scrolling(name, html`<pre class="ps-code"><code>${text}</code></pre>`)

const smallest = (): number => Math.min(...everyRule.measures.map(({ hideBelow }) => hideBelow))

const section = (id: string, title: string, inside: Html): Html => html`
  <section aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${title}</h2>${inside}</section>`

const madeView = (): Html =>
  section(
    'made',
    'How a figure is made',
    html`<p class="govuk-body">A measure is defined once: its question, what is counted, out of what, and what misleads. What happened to a
    child is recorded as an entry that is added and never changed; a mistake is put right by a later entry. A figure is worked out
    from entries by the query that stands beside it, over views that hold no name, no date of birth and no address.</p>`,
  )

const sureView = (): Html =>
  section(
    'sure',
    'How sure a figure is',
    html`${list([
      'Beside a value stands where it is likely to lie, at 95%, allowing for chance. It does not allow for what was never recorded.',
      'Where there are too few, no share is given: the page of each measure says below how many.',
      'For a share or a rate the range is Wilson’s. For a median it is exact, from the order of the values. A count has no range: it is what was recorded. Where numbers are rounded, no range is given.',
      'Two figures whose ranges overlap widely should not be called different.',
      'Where the data changed and not the world, a line is drawn, and no trend is drawn across it.',
    ])}`,
  )

const comparedView = (): Html =>
  section(
    'compared',
    'How groups of children are compared',
    html`${list([
      '“Times as often” is the share of one group divided by that of another. Its range is that of the logarithm of the two (Katz). “Points more” is the difference of the two shares, with Newcombe’s range. Both can be worked out again from the counts in the same file.',
      '“Beyond chance” means that the whole range lies on one side of 1. Of places it is said only where one lies outside the outer limits of all of them together.',
      'With whom a group is compared, and which groups only mean that nobody knows, is fixed before anything is counted. The group that others are compared with is not the measure of what is right: it may be treated wrongly too.',
      'Nothing is compared across a change in the data, from rounded numbers, or where the group is not known for too many.',
    ])}`,
  )

const planView = (): Html =>
  section(
    'plan',
    'How it is worked out how far a promise has come',
    html`<p class="govuk-body">Nobody types it. It follows from the milestones of the plan, which stand in the files of its release, and from
    measures:</p>
    ${list([
      'Done: every milestone is met, with something that shows it, and no measure grew worse by more than chance.',
      'Not on track: a milestone is past its day and not met.',
      'At risk: a milestone that is not met was moved to a later day, one was opened again, or a measure grew worse by more than chance.',
      'On track: none of these. Not begun: no milestone has started. Nothing planned: no milestone says what is to be done by when.',
      'A milestone is reached late if it was met after the day that was promised first, whatever day it was moved to.',
    ])}
    <p class="govuk-body">So “on track” says that the days of the plan are kept. It does not say that anything is better for a child.</p>`,
  )

const hiddenView = (): Html =>
  section(
    'hidden',
    'What is kept from view, and why',
    html`<p class="govuk-body">A small number could point to a child. So a number above nought and below the limit of its table (never lower
    than ${smallest()}) is not shown, nor any other from which it could be worked out: by taking it from a sum, by laying two tables
    beside each other, or by comparing a release with an earlier one. Before a release leaves, an attack is tried on it that works
    out everything that can be; it leaves only if no hidden number gives way. Nought is shown: that nothing happened is no
    secret.</p>`,
  )

const releasedView = (): Html =>
  section(
    'released',
    'How figures are released',
    html`${list([
      'A release is frozen when it is proposed: its tables, definitions and queries. Nobody can change it afterwards.',
      'Two different people sign it off: one for the numbers, one for the force. Their names and offices stand on it.',
      'It has a day before which nobody outside sees it.',
      'A mistake is put right by a new release that names the old one and says why. The old one stays to be read.',
    ])}`,
  )

const checkView = (place: Place): Html =>
  section(
    'check',
    'How to check a hash',
    html`<p class="govuk-body">A hash (SHA-256) is a short number worked out from every byte of a file. Change one letter, and it becomes
    another. The hash of a release is over its text, <span class="ps-file">release.json</span>, exactly as it can be
    <a class="govuk-link" href="${place.to('downloads.html')}">downloaded</a>:</p>
    ${command('On Linux', 'sha256sum release.json')}
    ${command('On a Mac', 'shasum -a 256 release.json')}
    ${command('On Windows', 'certutil -hashfile release.json SHA256')}
    <p class="govuk-body">Compare it with the hash that the force made known elsewhere: in a paper to its board, or in print. A hash that stands
    only beside the file proves nothing against whoever can change both.</p>`,
  )

const rebuildView = (): Html =>
  section(
    'rebuild',
    'How to build a release again',
    html`<p class="govuk-body">The bundle of a release holds its definitions, its queries and its tables. With the program, which is open
    source, anybody builds the release from the bundle and gets the same bytes:</p>
    ${command('Build a release again', 'npm run release -- rebuild FILE.zip')}
    <p class="govuk-body">That shows that the tables follow from what is in the bundle. What was counted stays with the force, because it is
    about children; the bundle holds a hash of it, so that the force cannot exchange it unseen.</p>`,
  )

/** How figures are made, how sure they are, what is hidden, and how anybody checks all of it. */
export const methodsView = (place: Place): Html => html`
  <h1 class="govuk-heading-l">Methods</h1>
  <p class="govuk-body-l">How the figures are made, why some are not shown, and how you can check them.</p>
  ${madeView()}${sureView()}${comparedView()}${planView()}${hiddenView()}${releasedView()}${checkView(place)}${rebuildView()}`
