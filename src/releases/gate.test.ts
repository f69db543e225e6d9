import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { suppress } from '../disclosure/suppress.ts'
import type { Basis } from './basis.ts'
import { keyOf, publishedKeys } from './cells.ts'
import { findingsOf } from './freeze.ts'
import { everybody, groupKey } from './groups.ts'
import { type Earlier, knownOfHidden, linked } from './linked.ts'

type Groups = Readonly<Record<string, number>>

const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'] as const
const splitBy = (column: string, labels: readonly string[]) => ({
  column,
  groups: Object.fromEntries(labels.map(label => [label, label])),
})

/** Searches by some split, the first of `byMonth` in January, with what was found where `outOf` is given. */
function basis(table: string, column: string, byMonth: readonly Groups[]): Basis {
  const rows = byMonth.flatMap((groups, at) =>
    Object.entries(groups).map(([group, counted]) => ({
      period: months[at] ?? '',
      group,
      counted,
      outOf: counted,
    })),
  )
  return {
    table,
    of: 'searches',
    words: 'searches of children',
    ...(column === '' ? {} : { split: splitBy(column, [...new Set(rows.map(({ group }) => group))]) }),
    from: '2026-01-01',
    until: months[byMonth.length] ?? '',
    periods: byMonth.map((_, at) => [months[at] ?? '', months[at + 1] ?? ''] as const),
    rows,
  }
}

/** A cell of a basis: of a group, or of all. */
const cell = ({ of, from, until, split }: Basis, group: string): string =>
  keyOf({ of, group: group === everybody ? group : `${split?.column}=${group}`, span: { from, until } })

const everything = (bases: readonly Basis[], but: readonly string[] = []): ReadonlyMap<string, number> => {
  const { counts } = linked(bases, [])
  const keys = bases.flatMap(one => [...publishedKeys(one)]).filter(key => !but.includes(key))
  return new Map(keys.map(key => [key, counts.get(key) ?? 0]))
}

const gate = (
  bases: readonly Basis[],
  shown: ReadonlyMap<string, number>,
  earlier: readonly Earlier[] = [],
) => findingsOf(linked(bases, earlier), shown, { below: 5 }).map(({ says }) => says)

const earlier = (one: Basis, but: readonly string[]): Earlier => ({
  reference: '2026-1',
  bases: [one],
  shown: everything([one], but),
})

describe('the gate', () => {
  const bySex = basis('by-sex', 'sex', [{ female: 3, male: 40, other: 9 }])

  it('stops a small number that is shown as it is', () => {
    assert.deepEqual(gate([bySex], everything([bySex])), [
      '“searches of children, female, 1 January 2026 to 31 January 2026” is shown, and is too small to be.',
    ])
  })

  it('stops a hidden number that the sum gives away, and says how', () => {
    const found = gate([bySex], everything([bySex], [cell(bySex, 'female')]))
    assert.deepEqual(found, [
      '“searches of children, female, 1 January 2026 to 31 January 2026” is hidden, and can be worked out from “searches of children, 1 January 2026 to 31 January 2026” by taking away: searches of children, male, 1 January 2026 to 31 January 2026; searches of children, other, 1 January 2026 to 31 January 2026.',
    ])
  })

  it('passes the same table when one more is hidden with it', () => {
    const hidden = ['female', 'other'].map(group => cell(bySex, group))
    assert.deepEqual(gate([bySex], everything([bySex], hidden)), [])
  })

  it('stops a small number that an earlier release gives away by difference', () => {
    const first = basis('first', 'sex', [{ female: 20, male: 40 }])
    const longer = basis('longer', 'sex', [
      { female: 20, male: 40 },
      { female: 2, male: 30 },
    ])
    assert.deepEqual(gate([longer], everything([longer])), [])
    const found = gate([longer], everything([longer]), [earlier(first, [])])
    assert.equal(found.length, 1)
    assert.match(
      found[0] ?? '',
      /female, 1 February 2026 to 28 February 2026” is hidden, and can be worked out/,
    )
    assert.match(found[0] ?? '', /in release 2026-1/)
  })

  it('does not stop a release for what earlier ones tell by themselves', () => {
    const told = basis('told', 'sex', [{ female: 3, male: 40 }])
    const same = basis('same', 'sex', [{ female: 3, male: 40 }])
    const hidden = [cell(same, 'female')]
    assert.equal(gate([same], everything([same], hidden)).length, 1)
    assert.deepEqual(gate([same], everything([same], hidden), [earlier(told, hidden)]), [])
  })

  it('stops a number that changed by a few since an earlier release, because that tells who was recorded late', () => {
    const before = basis('before', 'sex', [{ female: 20, male: 40 }])
    const since = basis('since', 'sex', [{ female: 22, male: 40 }])
    const found = gate([since], everything([since]), [earlier(before, [])])
    assert.match(found.join(), /the difference to release 2026-1 in searches of children, female/)
  })

  it('stops a hidden number that a table with the same margin gives away', () => {
    const counted = basis('counted', 'sex', [{ female: 3, male: 40, other: 9 }])
    const grouped = basis('grouped', 'girls or boys', [{ female: 3, 'male or other': 49 }])
    const same = { ...grouped, split: splitBy('sex', ['female', 'male or other']) }
    const hidden = [cell(counted, 'female'), cell(counted, 'other')]
    assert.deepEqual(gate([counted], everything([counted], hidden)), [])
    const alone = everything([counted, same], hidden)
    const found = gate([counted, same], alone)
    assert.equal(found.length, 1)
    assert.match(found[0] ?? '', /female, .* is hidden, and can be worked out from/)
    const together = everything([counted, same], [...hidden, cell(same, 'male or other')])
    assert.deepEqual(gate([counted, same], together), [])
  })

  it('stops months that give away a hidden month beside a table by group', () => {
    const byMonth = { ...basis('months', '', [{ all: 30 }, { all: 3 }, { all: 20 }]) }
    const all = basis('all', 'sex', [{ male: 30 }, { male: 3 }, { male: 20 }])
    const february = keyOf({
      of: 'searches',
      group: everybody,
      span: { from: '2026-02-01', until: '2026-03-01' },
    })
    const found = gate([byMonth, all], everything([byMonth, all], [february]))
    assert.match(found.join(), /1 February 2026 to 28 February 2026” is hidden, and can be worked out/)
  })

  it('stops two hidden months that both are there and come to little: neither can be nought', () => {
    const few: Basis = { ...basis('months', '', [{ all: 3 }, { all: 3 }, { all: 0 }]), onlyWithRows: true }
    const month = (at: number) =>
      keyOf({
        ...{ of: 'searches', group: everybody },
        span: { from: months[at] ?? '', until: months[at + 1] ?? '' },
      })
    const hidden = [month(0), month(1)]
    assert.match(gate([few], everything([few], hidden)).join(), /narrowed to between 1 and 5/)
    const { onlyWithRows: _, ...always } = few
    assert.deepEqual(gate([always], everything([always], hidden)), [])
    const all = linked([few], [])
    const { leaks } = suppress(all, { below: 5, known: knownOfHidden(all) })
    assert.deepEqual(leaks, [])
  })

  it('stops a hidden row of no named group that stands there beside one other', () => {
    const named = basis('named', 'sex', [{ female: 3, other: 2, male: 40 }])
    const one = { ...named, split: splitBy('sex', ['female', 'male']) }
    const left = keyOf({ of: 'searches', group: 'sex≠', span: one })
    const found = gate([one], everything([one], [cell(one, 'female'), left]))
    assert.match(found.join(), /female, .* narrowed to between 0 and 4/)
  })

  describe('of a table across time and groups', () => {
    const quarters = [
      { from: '2026-01-01', until: '2026-02-01' },
      { from: '2026-02-01', until: '2026-03-01' },
      { from: '2026-03-01', until: '2026-04-01' },
    ]
    const counts = [
      { young: 3, older: 40, oldest: 30 },
      { young: 20, older: 50, oldest: 33 },
      { young: 25, older: 60, oldest: 31 },
    ]
    const across: Basis = {
      ...basis('across', 'age', counts),
      across: quarters,
      made: [{ key: 'both', title: 'young or older', made: ['young', 'older'] }],
    }
    const at = (quarter: number, group: string): string =>
      keyOf({
        of: 'searches',
        group: group === everybody ? group : groupKey(across, { key: group }),
        span: quarters[quarter] ?? across,
      })
    const band = keyOf({
      of: 'searches',
      group: groupKey(across, { key: 'both', made: ['young', 'older'] }),
      span: quarters[0] ?? across,
    })
    const safe = [at(0, 'young'), at(0, 'older')]

    it('stops a single small number', () => {
      assert.match(
        gate([across], everything([across])).join(),
        /“searches of children, young, 1 January.*too small/,
      )
    })

    it('stops a hidden number that the sum of its row gives away, and one that a band made of it does', () => {
      assert.match(
        gate([across], everything([across], [at(0, 'young')])).join(),
        /young, 1 January.* worked out/,
      )
      const rest = everything([across], [at(0, 'young'), at(0, 'oldest')])
      assert.match(
        gate([across], rest).join(),
        /young, 1 January.* from “searches of children, young or older/,
      )
    })

    it('passes it where its row hides it', () => {
      assert.deepEqual(gate([across], everything([across], safe)), [])
      assert.ok(everything([across]).has(band))
    })

    it('stops it where a table by group over the whole time gives it away by difference', () => {
      const whole = { ...basis('whole', 'age', counts) }
      assert.deepEqual(gate([whole], everything([whole])), [])
      const shown = everything([across, whole], safe)
      assert.match(gate([across, whole], shown).join(), /young, 1 January.* can be worked out/)
      const alone = everything([across], safe)
      const found = gate([across], alone, [earlier(whole, [])])
      assert.match(found.join(), /young, 1 January.* worked out .*in release 2026-1/)
    })

    it('stops it where months give away a hidden sum of one of its rows', () => {
      const few = {
        ...basis('few', 'age', [{ young: 2, older: 1 }, counts[1] ?? {}, counts[2] ?? {}]),
        across: quarters,
      }
      const byMonth = basis('months', '', [{ all: 3 }, { all: 103 }, { all: 116 }])
      const hidden = [at(0, 'young'), at(0, 'older'), at(0, everybody)]
      assert.deepEqual(gate([few], everything([few], hidden)), [])
      const shown = everything([few, byMonth], hidden.slice(0, 2))
      assert.match(gate([few, byMonth], shown).join(), /too small|worked out/)
    })

    it('is hidden by the release itself so that nothing is found, rounded or not, and beside an earlier one', () => {
      const whole = basis('whole', 'age', counts)
      const tables = [whole, across]
      const all = linked(tables, [])
      const { small, others } = suppress(all, { below: 5, known: all.known })
      const hidden = [...small, ...others]
      assert.deepEqual(gate(tables, everything(tables, hidden)), [])
      assert.ok(hidden.includes(at(0, 'young')))
      assert.ok(hidden.length < 9, `${hidden.length} hidden`)
      const rounded = new Map([...everything(tables)].map(([key, count]) => [key, Math.round(count / 5) * 5]))
      assert.deepEqual(findingsOf(all, rounded, { below: 5, roundTo: 5 }), [])
    })
  })

  it('lets no small number through, whatever is shown of a table, unless it is hidden well', () => {
    const groups = fc.record({ a: fc.nat(12), b: fc.nat(12), c: fc.nat(12) })
    fc.assert(
      fc.property(groups, fc.subarray(['a', 'b', 'c']), (counts, hiddenGroups) => {
        const one = basis('any', 'group', [counts])
        const hidden = hiddenGroups.map(group => cell(one, group))
        const isSmall = (count: number) => count > 0 && count < 5
        const bare = (['a', 'b', 'c'] as const).some(
          group => isSmall(counts[group]) && !hiddenGroups.includes(group),
        )
        const sum = hiddenGroups.reduce((total, group) => total + counts[group as 'a'], 0)
        const few = hiddenGroups.some(group => isSmall(counts[group as 'a']))
        const told = few && (hiddenGroups.length === 1 || sum < 5)
        const whole = counts.a + counts.b + counts.c
        const found = gate([one], everything([one], hidden))
        assert.equal(
          found.length > 0,
          bare || told || isSmall(whole),
          JSON.stringify({ counts, hiddenGroups }),
        )
      }),
      { numRuns: 150 },
    )
  })
})
