import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { at, entriesOf, given, pathways, step, turns, walk } from '../../test/random-pathways.ts'
import { faultsInPathway } from './faults.ts'
import type { Entry, Pathway, Step } from './pathway.ts'
import { type Episode, owedIn, replay } from './replay.ts'
import { standing } from './standing.ts'

type Life = Readonly<{ pathway: Pathway; entries: readonly Entry[]; hours: number }>

/** A random pathway, a random life on it, and a time at which to look. */
const lives: fc.Arbitrary<Life> = fc
  .tuple(pathways, turns, fc.integer({ min: 0, max: 60 }))
  .map(([pathway, all, hours]) => ({ pathway, entries: walk(pathway, all), hours }))

const lookedAt = ({ pathway, entries, hours }: Life): Episode => replay(pathway, entries, given(at(hours)))
const always = (check: (life: Life) => void): void => fc.assert(fc.property(lives, check), { numRuns: 300 })

test('a random well-formed pathway has no faults', () => {
  fc.assert(fc.property(pathways, pathway => assert.deepEqual(faultsInPathway(pathway), [])))
})

/** The same with some of them put right at another hour, or withdrawn. */
function putRight(
  entries: readonly Entry[],
  all: readonly (readonly [pick: number, hours: number, withdraws: boolean])[],
): readonly Entry[] {
  const found = [...entries]
  for (const [pick, hours, withdraws] of all) {
    const wrong = found[pick % Math.max(1, found.length)]
    if (!wrong) continue
    const happenedAt = new Date(wrong.happenedAt.getTime() + hours * 3_600_000)
    const right = { ...wrong, version: found.length + 1, happenedAt, corrects: wrong.version }
    found.push(withdraws ? { ...right, withdraws } : right)
  }
  return found
}
const corrections = fc.array(fc.tuple(fc.nat(), fc.integer({ min: -3, max: 3 }), fc.boolean()), {
  maxLength: 3,
})

test('1. the same entries give the same episode, in whatever order they are read', () => {
  fc.assert(
    fc.property(lives, corrections, fc.infiniteStream(fc.nat()), (life, all, random) => {
      const entries = putRight(life.entries, all)
      const shuffled = entries
        .map(entry => ({ entry, place: random.next().value }))
        .sort((a, b) => a.place - b.place)
        .map(({ entry }) => entry)
      assert.deepEqual(lookedAt({ ...life, entries: shuffled }), lookedAt({ ...life, entries }))
    }),
  )
})

/** What meets a duty: every entry of a known step but those whose answer settles nothing. */
const meeting = (pathway: Pathway, entries: readonly Entry[]): readonly number[] =>
  entries
    .filter(({ step: name, answers }) => {
      const { stillOwedWith } = pathway.steps[name] as Step
      return stillOwedWith === undefined || answers.q !== stillOwedWith.q
    })
    .map(entry => entry.version)
    .toSorted((a, b) => a - b)

test('2. every step has a duty at every moment, and every entry that settles something is one of them', () => {
  always(life => {
    for (let length = 0; length <= life.entries.length; length += 1) {
      const entries = life.entries.slice(0, length)
      const { duties } = lookedAt({ ...life, entries })
      assert.deepEqual(new Set(duties.map(duty => duty.step)), new Set(Object.keys(life.pathway.steps)))
      const met = duties.flatMap(duty => duty.entry ?? []).sort((a, b) => a - b)
      assert.deepEqual(met, meeting(life.pathway, entries))
    }
  })
})

test('2. occurrences of a step are counted from one, without a gap', () => {
  always(life => {
    const counted = new Map<string, number>()
    for (const { step: name, occurrence } of lookedAt(life).duties) {
      assert.equal(occurrence, (counted.get(name) ?? 0) + 1)
      counted.set(name, occurrence)
    }
  })
})

test('3. a correction never shortens history: what stood still stands, put right', () => {
  fc.assert(
    fc.property(lives, fc.nat(), fc.integer({ min: -3, max: 3 }), (life, pick, moved) => {
      const wrong = life.entries[pick % Math.max(1, life.entries.length)]
      if (!wrong) return
      const right: Entry = {
        ...wrong,
        version: life.entries.length + 1,
        happenedAt: new Date(wrong.happenedAt.getTime() + moved * 3_600_000),
        corrects: wrong.version,
        reason: 'The time was wrong',
      }
      const entries = [...life.entries, right]
      assert.equal(standing(entries).length, standing(life.entries).length)
      const met = lookedAt({ ...life, entries }).duties.flatMap(duty => duty.entry ?? [])
      assert.deepEqual(
        new Set(met),
        new Set(meeting(life.pathway, entries).filter(version => version !== wrong.version)),
      )
    }),
  )
})

test('4. once an episode has ended, nothing is open unless it outlives the ending', () => {
  always(life => {
    const { ended, duties } = lookedAt(life)
    if (!ended) return
    const open = duties.filter(duty => ['open', 'overdue', 'waiting'].includes(duty.state))
    assert.ok(open.every(duty => life.pathway.steps[duty.step]?.outlivesEnding))
  })
})

test('5. a power is never owed, never overdue and never missed', () => {
  always(life => {
    const episode = lookedAt(life)
    const powers = episode.duties.filter(duty => duty.power)
    assert.ok(powers.every(duty => !['overdue', 'missed', 'met late'].includes(duty.state)))
    assert.ok(owedIn(episode).every(duty => !duty.power))
  })
})

test('6. an entry for a step the rule does not know is kept and changes no duty', () => {
  fc.assert(
    fc.property(
      lives,
      fc.constantFrom('gone', '__proto__', 'constructor', 'toString', ''),
      fc.integer({ min: -5, max: 40 }),
      (life, name, hours) => {
        const strange = { ...(entriesOf([[name, hours]])[0] as Entry), version: life.entries.length + 1 }
        const before = lookedAt(life)
        const after = lookedAt({ ...life, entries: [...life.entries, strange] })
        assert.deepEqual(after, { ...before, version: strange.version })
      },
    ),
  )
})

test('7. what happens afterwards never turns what was late or missed into what was met in time', () => {
  always(life => {
    for (let length = 1; length < life.entries.length; length += 1) {
      const now = new Date(Number(life.entries[length]?.happenedAt) - 1)
      if (now < (life.entries[length - 1] as Entry).happenedAt) continue
      const before = replay(life.pathway, life.entries.slice(0, length), given(now))
      const after = replay(life.pathway, life.entries, given(at(400)))
      const late = (episode: Episode, name: string): number =>
        episode.duties.filter(
          duty => duty.step === name && ['overdue', 'missed', 'met late'].includes(duty.state),
        ).length
      for (const name of Object.keys(life.pathway.steps))
        assert.ok(late(after, name) >= late(before, name), `${name} after ${length} entries`)
    }
  })
})

test('an entry for a step that nothing depends on changes no other duty', () => {
  always(life => {
    const pathway = {
      ...life.pathway,
      steps: { ...life.pathway.steps, aside: step('Aside', { again: true }) },
    }
    const others = (entries: readonly Entry[]) =>
      lookedAt({ ...life, pathway, entries }).duties.filter(duty => duty.step !== 'aside')
    const aside = { ...(entriesOf([['aside', 5]])[0] as Entry), version: life.entries.length + 1 }
    if (life.entries.length > 0) assert.deepEqual(others([...life.entries, aside]), others(life.entries))
  })
})

const anything = fc.record({
  step: fc.constantFrom('s0', 's1', 's2', 's3', 's4', 'end', 'stop', 'gone'),
  hours: fc.integer({ min: -20, max: 60 }),
  q: fc.constantFrom('a', 'b', 'c'),
  corrects: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
  withdraws: fc.boolean(),
})

/** Entries as nobody should have recorded them: in any order, corrected and withdrawn at random. */
const disorder = fc.array(anything, { maxLength: 12 }).map(all =>
  all.map(({ step: name, hours, q, corrects, withdraws }, index) => ({
    ...(entriesOf([[name, hours, { answers: { q } }]])[0] as Entry),
    version: index + 1,
    ...(corrects === undefined ? {} : { corrects, ...(withdraws ? { withdraws: true as const } : {}) }),
  })),
)

/** A step that waits for a later one as well: refused when the rule is read, but an old entry must still be readable. */
const inCircles = (pathway: Pathway): Pathway => ({
  ...pathway,
  steps: {
    ...pathway.steps,
    s1: step('Step 1', { after: ['end'], afterAny: ['s2', 'end'], when: { s2: { q: 'a' } } }),
  },
})

test('any entries at all can be read, and lose no duty, even where the rule goes in circles', () => {
  fc.assert(
    fc.property(pathways, disorder, fc.boolean(), (plain, entries, isCircle) => {
      const pathway = isCircle ? inCircles(plain) : plain
      const { duties, ended } = replay(pathway, entries, given(at(70)))
      assert.deepEqual(new Set(duties.map(duty => duty.step)), new Set(Object.keys(pathway.steps)))
      const stood = standing(entries).filter(entry => Object.hasOwn(pathway.steps, entry.step))
      assert.deepEqual(
        duties.flatMap(duty => duty.entry ?? []).sort((a, b) => a - b),
        meeting(pathway, stood),
      )
      for (const duty of duties) {
        assert.ok(!duty.power || !['overdue', 'missed', 'met late'].includes(duty.state))
        const isOpen = ['waiting', 'open', 'overdue'].includes(duty.state)
        assert.ok(!ended || !isOpen || pathway.steps[duty.step]?.outlivesEnding)
      }
    }),
    { numRuns: 300 },
  )
})
