import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { as, cast, castForce } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { changed, importing, searchesParts } from '../../test/imports.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { keptFigures } from '../figures/kept-figures.ts'
import { workOutMeasure } from '../figures/work-out-measure.ts'
import { measureCalled } from '../policy/index.ts'
import { compareGroups } from './compare-groups.ts'
import { settleBreak } from './settle-break.ts'
import { viewBreaks } from './view-breaks.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const { header, lines } = searchesParts
const officersWord = header.split(',').indexOf('Officer-defined ethnicity')

/** A month of searches of a force that from July on writes no officer-defined “Black” any more. */
function monthOf(month: string): string {
  const rows = Array.from({ length: 4 }, () => lines).flat()
  const dated = rows.map((row, at) => {
    const word = at % 3 === 0 ? 'Black' : 'White'
    return changed(
      changed(row, 1, `${month}-10T12:00:00+00:00`),
      officersWord,
      month < '2025-07' ? word : 'White',
    )
  })
  return [header, ...dated, ''].join('\n')
}

before(async () => {
  const run = importing(database, castForce.forceId)
  for (const month of ['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08'])
    await run(`${month}-exampleshire-stop-and-search.csv`, monthOf(month))
})

const compared = (from: string) =>
  compareGroups(as(cast.felix), { id: 'published-search-led-to-nothing', from, by: 'officer_defined' })
const settling = { source: 'exampleshire', column: 'officer_defined', group: 'black', on: '2025-07-01' }

describe('a break that the software finds', () => {
  it('is proposed, with where it is first seen', async () => {
    const { proposals } = await viewBreaks(as(cast.tom), {})
    const found = proposals.filter(one => one.watched.column === 'officer_defined')
    assert.deepEqual(
      found.map(one => [one.source, one.kind, one.group, one.on, one.settled]),
      [['exampleshire', 'vanished', 'black', '2025-07-01', undefined]],
    )
  })

  it('is said beside a figure that is divided by what changed, and beside no other', async () => {
    const crossed = async (split: string | undefined, from: string) => {
      const { figure } = await workOutMeasure(as(cast.felix), { id: 'children-searched', split, from })
      return figure?.across.map(({ on }) => on)
    }
    assert.deepEqual(await crossed('officer_defined', '2025-04-01'), ['2025-07-01'])
    assert.deepEqual(await crossed('officer_defined', '2025-07-01'), [])
    assert.deepEqual(await crossed('sex', '2025-04-01'), [])
    assert.deepEqual(await crossed(undefined, '2025-04-01'), [])
  })

  it('keeps anything from being compared across it, until somebody sets it aside', async () => {
    const across = await compared('2025-04-01')
    assert.equal(across.compared, undefined)
    assert.match(across.across[0]?.says ?? '', /nobody has settled yet/)
    assert.ok((await compared('2025-07-01')).compared)
    await settleBreak(as(cast.felix, minutes(-60)), {
      ...settling,
      isReal: false,
      because: 'The force wrote that it happened',
    })
    assert.ok((await compared('2025-04-01')).compared)
  })

  it('is refused again once somebody says that it is real, on the page', async () => {
    const felix = await house.signedIn(cast.felix)
    const blank = await house.fillIn(felix, '/fairness/breaks', {})
    assert.match(blank.body, /There is a problem/)
    const real = { which: 'exampleshire|officer_defined|2025-07-01|black', isReal: 'yes' }
    const long = await house.fillIn(felix, '/fairness/breaks', { ...real, because: 'x'.repeat(2_001) })
    assert.match(long.body, /Use 2000 characters or fewer/)
    const saved = await house.fillIn(felix, '/fairness/breaks', {
      ...real,
      because: 'A word was dropped from the form',
    })
    assert.match(
      saved.body.match(/<main[\s\S]*?<\/table>/)?.[0] ?? saved.body.slice(0, 3000),
      /Confirmed[\s\S]*A word was dropped from the form/,
    )
    const { body } = await felix.get(
      '/fairness/published-search-led-to-nothing?from=2025-04&by=officer_defined',
    )
    assert.match(body, /Not compared[\s\S]*somebody confirmed/)
    assert.ok(!body.includes('<table'))
  })

  it('is settled only where it was proposed, and by whoever knows the data', async () => {
    const said = { ...settling, isReal: true, because: 'Why' }
    await assert.rejects(settleBreak(as(cast.felix), { ...said, group: 'purple' }), { code: 'NOT_FOUND' })
    await assert.rejects(settleBreak(as(cast.felix), { ...said, because: ' ' }), {
      code: 'ANSWERS_NOT_ACCEPTED',
    })
    const { body } = await (await house.signedIn(cast.tom)).get('/fairness/breaks')
    assert.ok(!body.includes('Settle one'))
  })
})

describe('a shift of the sum', () => {
  const trend = async () => {
    const { figure } = await workOutMeasure(as(cast.felix), { id: 'children-searched' })
    return figure?.across.map(({ on }) => on)
  }
  const keptTrend = async () => {
    const { actor, now } = as(cast.felix)
    const measure = measureCalled('children-searched')
    assert.ok(measure)
    const kept = await database.transaction(actor, tx =>
      keptFigures(tx, { forceId: actor.forceId, now }, [measure]),
    )
    return kept.get(measure.id)?.figure?.across.map(({ on }) => on)
  }
  const settle = (isReal: boolean, column: string, at: number) =>
    settleBreak(as(cast.felix, minutes(at)), {
      ...{ source: 'exampleshire', column, group: 'all', on: '2025-09-01' },
      ...{ isReal, because: 'The forms were counted twice from then on' },
    })

  before(async () => {
    const run = importing(database, castForce.forceId)
    for (const month of ['2025-09', '2025-10', '2025-11']) {
      const rows = monthOf(month).trimEnd().split('\n').slice(1)
      const more = [
        ...rows,
        ...rows.map(row => row.replace('51.', '52.')),
        ...rows.map(row => row.replace('51.', '53.')),
      ]
      await run(`${month}-exampleshire-stop-and-search.csv`, [header, ...more, ''].join('\n'))
    }
  })

  it('is proposed once files are there that show it, and breaks a trend only when somebody confirms it', async () => {
    const { proposals } = await viewBreaks(as(cast.tom), {})
    const shift = proposals.find(({ kind }) => kind === 'shift')
    assert.equal(shift?.on, '2025-09-01')
    assert.deepEqual(await trend(), [])
    await settle(true, shift?.watched.column ?? '', -50)
    assert.deepEqual(await trend(), ['2025-09-01'])
    assert.deepEqual(await keptTrend(), ['2025-09-01'], 'also where only what is kept is read')
    await settle(false, shift?.watched.column ?? '', -40)
    assert.deepEqual(await trend(), [])
  })
})
