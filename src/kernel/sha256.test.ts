import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sha256 } from './sha256.ts'

const platform = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

describe('SHA-256', () => {
  it('of the text “abc” is that of the standard', () =>
    assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'))

  it('is that of the platform at every length around a block', () => {
    for (let length = 0; length < 140; length++) {
      const text = 'ä'.repeat(length % 7) + 'x'.repeat(length)
      assert.equal(sha256(text), platform(text), `${length}`)
    }
  })

  it('is that of the platform for any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        assert.equal(sha256(text), platform(text))
      }),
    ))
})
