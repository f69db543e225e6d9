import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { as, cast, castForce, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { publishedTables, runWords, tablesMissing, wordsFor } from '../../test/tables.ts'
import { openDoor } from '../access/door.ts'
import { endsFromRows } from '../policy/published-ends.ts'
import { endsFromFigures } from '../policy/published-ratios.ts'
import { type ComparedEnd, compareEnds } from './compare-ends.ts'
import { workOutPart } from './work-out-part.ts'

const said = new Map<string, string>()

async function everything() {
  const database = await freshDatabase()
  openDoor(database)
  await settleCast(database)
  if (tablesMissing) return { ends: [], bare: [] }
  for (const words of publishedTables) {
    const { code, said: text } = await runWords(database, wordsFor(words), castForce.forceId)
    assert.equal(code, 0, text)
    said.set(words.join(' '), text)
  }
  return compareEnds(as(cast.ade), {})
}

const { ends, bare } = await everything()

const found = (one: ComparedEnd | undefined) => [one?.verdict, one?.found]

describe('figures that others have published are worked out again from their tables', {
  skip: tablesMissing,
}, () => {
  for (const end of endsFromRows)
    test(`${end.says}: ${end.published}${end.note ? ` (${end.note})` : ''}`, () => {
      const compared = ends.find(one => one.end.says === end.says)
      assert.deepEqual(found(compared), ['the same', end.published])
    })

  for (const end of endsFromFigures)
    test(`${end.says}: ${end.published}${end.note ? ` (${end.note})` : ''}`, () => {
      const compared = ends.find(one => one.end.says === end.says)
      assert.match(compared?.verdict ?? '', /^the same/)
    })

  test('of every other published figure it is said why it cannot be worked out again', () => {
    const anchored = ends.filter(({ end }) => end.anchor).length
    assert.equal(bare.length + anchored, 108)
    assert.deepEqual(
      bare.filter(({ because }) => because === undefined).map(({ anchor }) => anchor.source),
      [],
    )
  })
})

describe('the oddities of the published files are found, and nothing is dropped', {
  skip: tablesMissing,
}, () => {
  const oddities: readonly (readonly [file: string, says: RegExp])[] = [
    ['homicide', /2,912 rows, 2,912 numbers; 0 could not be read/],
    ['homicide', /“13 to19” is read as “13 to 19”: 396 rows/],
    ['homicide', /“Ealing ” has a blank before or after it: 128 rows/],
    ['homicide', /“Barking & Dagenham” is read as “Barking and Dagenham”: 75 rows/],
    ['homicide', /Heathrow is an airport.*\(1 row\)/],
    ['homicide', /The time is written as Mon-YY: 2,912 rows/],
    ['attitude-survey tables', /9,312 rows, 9,312 numbers; 0 could not be read/],
    ['attitude-survey tables', /Fields are parted by “;”/],
    ['attitude-survey tables', /Decimals are written with “,”/],
    ['attitude-survey tables', /“City of Westminster” is read as “Westminster”: 291 rows/],
    ['attitude-survey tables', /“Richmond Upon Thames” is read as “Richmond upon Thames”: 24 rows/],
    ['use-of-force-by-borough', /12,051 rows, 84,357 numbers/],
    ['use-of-force-by-borough', /The time is written as YYYY-MM-01, for the month: 12,051 rows/],
    ['use-of-force-by-borough', /Each stands for one of what is counted, and is kept: 717 rows/],
    ['use-of-force-by-borough', /Some rows are of places outside London \(334 rows\)/],
    ['use-of-force-by-borough', /Heathrow is an airport.*\(256 rows\)/],
    ['crime-outcomes', /48 rows, 384 numbers/],
    ['published-anchors', /108 rows, 108 numbers/],
  ]
  for (const [file, says] of oddities)
    test(`${file}: ${says.source}`, () => {
      const [, text] = [...said].find(([words]) => words.startsWith(file)) ?? []
      assert.match(text ?? '', says)
    })

  test('every sum that a file gives is the sum of its parts, but where the file says otherwise', () => {
    const wrong = [...said].filter(([, text]) => /is not what its parts come to/.test(text))
    assert.deepEqual(
      wrong.map(([words]) => words),
      [],
    )
  })
})

describe('the data picture from the published tables', { skip: tablesMissing }, () => {
  const part = (id: string) => workOutPart(as(cast.ade), { id })
  const column = (worked: Awaited<ReturnType<typeof part>>, title: string) => {
    const at = worked.groups.findIndex(group => group.title === title)
    return worked.cells.map(row => row[at])
  }

  test('under 18 cannot be had of victims of homicide, and the band in the way is named', async () => {
    const worked = await part('homicide-victims')
    assert.match(worked.refused.join(' '), /“Under 18” cannot be had.*“13 to 19”/)
    assert.equal(worked.years.length, 21)
    assert.equal(column(worked, '13 to 19').at(-1), 21)
    assert.equal(worked.totals?.at(-1), 109)
  })

  test('under 18 can be had of use of force, and 10 to 17 cannot', async () => {
    const worked = await part('use-of-force')
    assert.deepEqual(column(worked, 'Under 18'), [97 + 19_951])
    assert.match(worked.refused.join(' '), /“10 to 17” cannot be had.*“Under 11”/)
  })

  test('what the survey says at the end of a year stands for the year', async () => {
    const worked = await part('attitudes')
    assert.equal(worked.unit, 'share')
    assert.equal(worked.totals, undefined)
    assert.deepEqual(
      [worked.years[0]?.label, column(worked, 'Police treat everyone fairly')[0]],
      ['2014', 0.74],
    )
    assert.equal(column(worked, 'Trust the Metropolitan Police')[0], 'missing')
  })

  test('children by borough add up to those of London', async () => {
    const worked = await part('children-by-borough')
    assert.equal(worked.groups.length, 33)
    assert.equal(worked.totals?.at(-1), 2_047_595)
  })
})
