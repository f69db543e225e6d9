import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { marks, modes, offences } from '../offences.ts'
import { modeOfTrial } from './mode-of-trial.ts'

const rows = [
  ['assault-common', 'summary'],
  ['theft-shop', 'either'],
  ['robbery', 'indictable'],
  ['wounding', 'either'],
  ['wounding-intent', 'indictable'],
  ['blade', 'either'],
  ['intimate-image', 'depends'],
  ['driving-uninsured', 'summary'],
] as const

describe('mode of trial', () => {
  for (const [offence, mode] of rows)
    test(`${offence}: ${mode}`, () => assert.equal(suggest(modeOfTrial, { offence }).gives.mode, mode))
})

describe('the list of offences', () => {
  test('names each once, with a title, a law and a most', () => {
    assert.equal(new Set(offences.map(({ key }) => key)).size, offences.length)
    for (const one of offences) {
      assert.match(one.key, /^[a-z0-9]+(-[a-z0-9]+)*$/)
      assert.ok(one.title && one.law && one.most, one.key)
    }
  })
  test('knows every mode and every mark it uses', () => {
    for (const one of offences) {
      assert.ok(modes.includes(one.mode), `${one.key}: ${one.mode}`)
      assert.deepEqual(
        one.marks.filter(mark => !marks.includes(mark)),
        [],
        one.key,
      )
    }
  })
  test('gives no code to two offences, and writes each as the courts do', () => {
    const codes = offences.flatMap(one => one.codes)
    assert.equal(new Set(codes).size, codes.length)
    for (const code of codes) assert.match(code, /^([A-Z]{2}\d{5}|COML\d{3})$/)
  })
  test('leaves every indictable offence to a prosecutor', () =>
    assert.deepEqual(
      offences.filter(one => one.mode === 'indictable' && !one.marks.includes('prosecutor')),
      [],
    ))
})
