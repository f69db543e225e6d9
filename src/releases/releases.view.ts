import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { Standing } from './kept-release.ts'
import type { SeenReleases } from './list-releases.ts'

const standings = {
  waiting: ['Waits for signatures', 'yellow'],
  embargoed: ['Signed, not published yet', 'blue'],
  published: ['Published', 'green'],
  withdrawn: ['Withdrawn', 'grey'],
} as const

/** How a release stands, in words. */
export function standingTag(standing: Standing): Html {
  const [says, colour] = standings[standing]
  return tag(says, colour)
}

const row = (one: SeenReleases['releases'][number]) => [
  one.reference,
  html`<a class="govuk-link" href="/releases/${one.id}">${one.title}</a>`,
  html`${standingTag(one.standing)}${one.correctedBy && html`<br>Put right by ${one.correctedBy}`}`,
  `${one.signatures.length} of 2`,
  moment(one.embargoUntil),
]

/** Every release one may see, the newest first. */
export const releasesView = ({ releases, mayPropose }: SeenReleases): Html => html`
  <h1 class="govuk-heading-l">Releases of figures</h1>
  <p class="govuk-body">A release is what the force tells the public in numbers. It is worked out once and frozen; small numbers are
    hidden so that nobody can be told from anybody else, alone or beside what was released before. Two people besides the one who
    proposed it sign it off. Nobody outside sees it before its moment, and it is never changed: a later release puts it right.</p>
  ${mayPropose && govuk.button({ text: 'Propose a release', href: '/releases/new' })}
  ${
    releases.length === 0
      ? html`<p class="govuk-body">Nothing has been released yet.</p>`
      : table({
          name: 'Releases',
          head: ['Number', 'Release', 'State', 'Signatures', 'Published from'],
          rows: releases.map(row),
          stacks: true,
        })
  }`
