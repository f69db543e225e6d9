import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { hashOfToken, newToken } from './link-token.ts'

it('is five groups of five letters that nobody mixes up', () => {
  for (let time = 0; time < 200; time++)
    assert.match(newToken(), /^([0-9a-hjkmnp-tv-z]{5}-){4}[0-9a-hjkmnp-tv-z]{5}$/)
})

it('is another one every time, and uses every letter', () => {
  const made = Array.from({ length: 2_000 }, newToken)
  assert.equal(new Set(made).size, made.length)
  assert.equal(new Set(made.join('').replaceAll('-', '')).size, 32)
})

it('is found however it is typed from paper, and not by another token', () => {
  const token = newToken()
  const kept = hashOfToken(token).toString('hex')
  for (const typed of [
    token.toUpperCase(),
    token.replaceAll('-', ''),
    token.replaceAll('-', ' '),
    ` ${token}\n`,
  ])
    assert.equal(hashOfToken(typed).toString('hex'), kept)
  const oh = token.replaceAll('0', 'O').replaceAll('1', 'l')
  assert.equal(hashOfToken(oh).toString('hex'), kept)
  assert.notEqual(hashOfToken(newToken()).toString('hex'), kept)
})

it('takes anything that stands in an address', () => {
  fc.assert(fc.property(fc.string(), typed => hashOfToken(typed).length === 32))
})
