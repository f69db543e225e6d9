import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsInMeasure } from '../kernel/measure.ts'
import { queryOf } from '../kernel/measure-question.ts'
import { measures } from './index.ts'

// The whole text of every measure's query, so that a change to what is counted shows in the diff.

const searches = (
  counted: string,
  outOf: string,
  group = "''",
) => `select to_char(date_trunc('month', searched_on::timestamp), 'YYYY-MM-DD') as period,
  ${group} as "group",
  count(*) filter (where ${counted})::int as counted,
  count(*) filter (where ${outOf})::int as out_of
from published.stop_searches
where force_id = $1
  and searched_on >= $2::date
  and searched_on < $3::date
  and source_force = $4
group by date_trunc('month', searched_on::timestamp), 2
order by 1, 2`

const stays = (
  counted: string,
  outOf: string,
  more = '',
) => `select to_char(date_trunc('month', arrived_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where ${counted})::int as counted,
  count(*) filter (where ${outOf})::int as out_of${more}
from published.custody_episodes
where force_id = $1
  and arrived_on >= $2::date
  and arrived_on < $3::date
group by date_trunc('month', arrived_on::timestamp), 2
order by 1, 2`

const waits = (
  counted: string,
  outOf: string,
  more = '',
) => `select to_char(date_trunc('month', asked_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where ${counted})::int as counted,
  count(*) filter (where ${outOf})::int as out_of${more}
from published.partner_waits
where force_id = $1
  and asked_on >= $2::date
  and asked_on < $3::date
  and kind = $4
group by date_trunc('month', asked_on::timestamp), 2
order by 1, 2`

const hoursTo = (what: 'answer' | 'given') =>
  waits(
    `hours_to_${what} >= 0`,
    `hours_to_${what} >= 0`,
    `,
  array_agg((hours_to_${what})::float8 order by hours_to_${what}) filter (where hours_to_${what} >= 0) as "values"`,
  )

const children = "age_band in ('under 10', '10-17')"
const decided = `${children} and outcome <> 'blank'`
const shared = "details_shared in ('met', 'met late', 'overdue', 'missed')"
const called = "called_back in ('met', 'met late', 'overdue', 'missed')"
const ended = 'hours_in_custody >= 0'

const quarterly = ({ view, dated, counted, outOf, group = "''" }: Readonly<Record<string, string>>) =>
  `select to_char(date_trunc('quarter', ${dated}::timestamp), 'YYYY-MM-DD') as period,
  ${group} as "group",
  count(*) filter (where ${counted})::int as counted,
  count(*) filter (where ${outOf})::int as out_of
from published.${view}
where force_id = $1
  and ${dated} >= $2::date
  and ${dated} < $3::date
group by date_trunc('quarter', ${dated}::timestamp), 2
order by 1, 2`
const reviews = { view: 'violence_reviews', dated: 'begun_on' }
const settled = "decided in ('help', 'none')"

const expected: Readonly<Record<string, string>> = {
  'children-searched': searches(children, children),
  'child-searches-no-further-action': searches(`(${decided}) and (outcome = 'no further action')`, decided),
  'child-searches-by-ethnicity': searches(children, children, 'officer_defined'),
  'details-shared-within-the-hour': stays(`(${shared}) and (details_shared = 'met')`, shared),
  'called-back-within-the-hour': stays(`(${called}) and (called_back = 'met')`, called),
  'hours-until-answered': hoursTo('answer'),
  'hours-until-given': hoursTo('given'),
  'violence-reviews-by-group': quarterly({
    ...reviews,
    counted: "decided <> ''",
    outOf: "decided <> ''",
    group: 'ethnicity',
  }),
  'violence-reviews-to-help': quarterly({
    ...reviews,
    counted: `(${settled}) and (decided = 'help')`,
    outOf: settled,
  }),
  'audited-with-voice-and-needs': quarterly({
    view: 'case_audits',
    dated: 'graded_on',
    counted: "(overall <> '') and (voice = 'yes' and needs = 'yes')",
    outOf: "overall <> ''",
  }),
  'share-given': waits(`(standing <> 'waiting') and (standing = 'given')`, `standing <> 'waiting'`),
  'hours-in-custody': stays(
    ended,
    ended,
    `,
  array_agg((hours_in_custody)::float8 order by hours_in_custody) filter (where ${ended}) as "values"`,
  ),
}

const written: typeof expected = {
  'words-that-blame': `select to_char(date_trunc('month', recorded_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  coalesce(sum(flagged) filter (where words > 0), 0)::int as counted,
  coalesce(sum(words) filter (where words > 0), 0)::int as out_of
from published.language_entries
where force_id = $1
  and recorded_on >= $2::date
  and recorded_on < $3::date
group by date_trunc('month', recorded_on::timestamp), 2
order by 1, 2`,
}

test('every measure asks what is recorded here', () => {
  assert.deepEqual(measures.map(({ id }) => id).sort(), Object.keys({ ...expected, ...written }).sort())
  for (const measure of measures) {
    const source = measure.keepApart ? { source: 'metropolitan' } : {}
    const { text } = queryOf(measure, 1, { from: '2026-01-01', until: '2026-02-01', ...source })
    assert.equal(text, { ...expected, ...written }[measure.id], measure.id)
  }
})

test('no measure has a fault', () => assert.deepEqual(measures.flatMap(faultsInMeasure), []))
