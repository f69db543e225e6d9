import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { csvRecords } from '../figures/csv.ts'
import { namesOf, sampleEdition, sampleScoreOf, scoreOf } from './gravity.ts'
import { readGravity } from './read-gravity.ts'

async function read(text: string) {
  const records = []
  for await (const batch of csvRecords(
    (async function* () {
      yield Buffer.from(text)
    })(),
  ))
    records.push(...batch)
  return readGravity(records)
}

const head = 'edition,scale,offence,base_score,in_force_from,up_to_score,graver,lighter\n'
const good = '2025,1 to 5,TH68010,2,2025-02-01,,"planned; organised",low value\n'

describe('a matrix read from a file', () => {
  test('gives the edition and every score with its factors', async () => {
    const { edition, scores, mistakes } = await read(`${head}${good}2025,1 to 5,robbery,4,2025-02-01,5,,\n\n`)
    assert.deepEqual(mistakes, [])
    assert.deepEqual(edition, { edition: '2025', scale: '1 to 5', inForceFrom: '2025-02-01', sample: false })
    assert.deepEqual(scores, [
      { offence: 'TH68010', base: 2, upTo: 2, graver: ['planned', 'organised'], lighter: ['low value'] },
      { offence: 'robbery', base: 4, upTo: 5, graver: [], lighter: [] },
    ])
  })

  test('may have its columns in another order, a byte-order mark, and none of those that may be left out', async () => {
    const text =
      '\ufeffoffence,base_score,scale,edition,in_force_from\r\nCD71039,2,1 to 5,2025,2025-02-01\r\n'
    const { scores, mistakes } = await read(text)
    assert.deepEqual(mistakes, [])
    assert.deepEqual(scores[0], { offence: 'CD71039', base: 2, upTo: 2, graver: [], lighter: [] })
  })

  test('may hold a range of one score, spaces around what it says, and a name of up to 80 letters', async () => {
    const name = 'x'.repeat(80)
    const { edition, scores, mistakes } = await read(
      `${head.replaceAll(',', ' , ')}${name}, 1 to 5 ,robbery , 4, 2025-02-01 ,4 , armed ;,\n  \n`,
    )
    assert.deepEqual(mistakes, [])
    assert.deepEqual([edition?.edition, edition?.inForceFrom], [name, '2025-02-01'])
    assert.deepEqual(scores, [{ offence: 'robbery', base: 4, upTo: 4, graver: ['armed'], lighter: [] }])
  })

  const wrong: readonly (readonly [string, string, number, RegExp])[] = [
    ['an empty file', '', 1, /it is empty/],
    ['a column that is missing', 'edition,scale,offence\n', 1, /no column base_score, in_force_from/],
    ['no scores', head, 2, /no scores in it/],
    ['a score above the scale', `${head}2025,1 to 5,TH68010,6,2025-02-01,,,\n`, 2, /base score “6”/],
    ['a score of nought', `${head}2025,1 to 5,TH68010,0,2025-02-01,,,\n`, 2, /base score “0”/],
    ['half a score', `${head}2025,1 to 5,TH68010,2.5,2025-02-01,,,\n`, 2, /base score “2.5”/],
    ['five on the scale of 2013', `${head}2013,1 to 4,TH68010,5,2013-03-01,,,\n`, 2, /from 1 to 4/],
    ['a range that goes down', `${head}2025,1 to 5,TH68010,3,2025-02-01,2,,\n`, 2, /highest score “2”/],
    ['another scale', `${head}2025,1 to 8,TH68010,3,2025-02-01,,,\n`, 2, /neither/],
    [
      'no offence code',
      `${head}2025,1 to 5,shoplifting,3,2025-02-01,,,\n`,
      2,
      /“shoplifting” is no offence code/,
    ],
    ['a day that is none', `${head}2025,1 to 5,TH68010,3,2025-02-30,,,\n`, 2, /“2025-02-30” is not a day/],
    ['no name', `${head},1 to 5,TH68010,3,2025-02-01,,,\n`, 2, /no name/],
    ['a name too long', `${head}${'x'.repeat(81)},1 to 5,TH68010,3,2025-02-01,,,\n`, 2, /too long/],
    ['a range beyond the scale', `${head}2013,1 to 4,TH68010,3,2013-03-01,5,,\n`, 2, /highest score “5”/],
    [
      'two scales',
      `${head}${good}2025,1 to 4,robbery,4,2025-02-01,,,\n`,
      3,
      /“1 to 4” differs from “1 to 5”/,
    ],
    ['an offence twice', `${head}${good}${good}`, 3, /TH68010 is on line 2 already/],
    ['two editions', `${head}${good}2026,1 to 5,robbery,4,2025-02-01,,,\n`, 3, /a file holds one edition/],
    ['two days', `${head}${good}2025,1 to 5,robbery,4,2025-03-01,,,\n`, 3, /a file holds one edition/],
    ['a quote that never ends', `${head}2025,1 to 5,"TH68010,3\n`, 2, /quote/],
  ]
  for (const [what, text, line, says] of wrong)
    test(`names ${what}, and its line`, async () => {
      const { mistakes } = await read(text)
      const found = mistakes.find(one => one.line === line)
      assert.match(found?.wrong ?? 'nothing', says)
    })

  test('names every line that is wrong, and not only the first', async () => {
    const { mistakes } = await read(
      `${head}${good}2025,1 to 5,x,9,2025-02-01,,,\n2025,1 to 5,y,9,2025-02-01,,,\n`,
    )
    assert.deepEqual(
      mistakes.map(({ line }) => line),
      [3, 4],
    )
  })
})

describe('the score of an offence', () => {
  const score = (offence: string, base: number) => ({ offence, base, upTo: base })
  const names = namesOf('theft', 'th68007')

  test('is that of its exact code before that of its kind', () =>
    assert.equal(scoreOf([score('TH68007', 3), score('theft', 2)], names, 'theft')?.base, 3))
  test('is that of its kind where the exact code has none', () =>
    assert.equal(scoreOf([score('TH68002', 4), score('theft', 2)], names, 'theft')?.base, 2))
  test('is that of its codes where they agree', () =>
    assert.equal(scoreOf([score('TH68002', 2), score('TH68006', 2)], names, 'theft')?.base, 2))
  test('is not guessed where they do not', () =>
    assert.equal(scoreOf([score('TH68002', 2), score('TH68006', 3)], names, 'theft'), undefined))
  test('is none where the matrix has none', () => assert.equal(scoreOf([], names, 'theft'), undefined))
  test('of the sample is marked as a sample, and newer offences have none', () => {
    assert.equal(sampleEdition.sample, true)
    assert.match(sampleEdition.edition, /sample, not the official matrix/)
    assert.deepEqual(sampleScoreOf('wounding'), { offence: 'wounding', base: 3, upTo: 4 })
    assert.equal(sampleScoreOf('strangulation'), undefined)
  })
})
