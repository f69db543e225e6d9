import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readingAge } from '../kernel/reading-age.ts'
import { textsOf, wholeOf } from '../kernel/receipt.ts'
import { language } from './language.ts'
import { frameIn, receiptFrames } from './receipt-frames.ts'

const english = frameIn('en')
const holes = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()

describe('the receipt in English', () => {
  for (const { name, text } of textsOf(english).filter(
    ({ text }) => text.endsWith('.') || text.endsWith('?'),
  ))
    it(`${name} is read with ease at eleven: “${text}”`, () => {
      // The name of the office to complain to is what it is called.
      const said = text.replace('Independent Office for Police Conduct (IOPC)', 'office')
      assert.ok(readingAge(said) <= 11, `${readingAge(said)}`)
    })

  it('blames nobody', () => {
    for (const { text } of textsOf(english)) assert.deepEqual(language.marksIn(text), [], text)
  })
})

describe('the receipt in other languages', () => {
  it('is there in English, Polish, Bengali, Somali, Arabic and Turkish', () => {
    assert.deepEqual(
      receiptFrames.map(frame => frame.inEnglish),
      ['English', 'Polish', 'Bengali', 'Somali', 'Arabic', 'Turkish'],
    )
    assert.deepEqual(
      receiptFrames.filter(frame => frame.direction === 'rtl').map(frame => frame.language),
      ['ar'],
    )
  })

  for (const frame of receiptFrames)
    it(`says in ${frame.inEnglish} everything that English says, with the same holes, and nothing twice as long`, () => {
      const [own, model] = [textsOf(frame), textsOf(english)]
      assert.deepEqual(
        own.map(({ name }) => name),
        model.map(({ name }) => name),
      )
      for (const [at, { name, text }] of own.entries()) {
        assert.deepEqual(holes(text), holes(model[at]?.text ?? ''), name)
        assert.ok(
          text.trim() === text && text.length > 0 && text.length < 40 + 2.2 * (model[at]?.text.length ?? 0),
          name,
        )
        if (text.includes('999')) assert.ok(model[at]?.text.includes('999'))
      }
      if (frame !== english) {
        const same = own.filter(({ text }, at) => text === model[at]?.text)
        assert.deepEqual(same, [])
      }
    })

  it('is written in its own letters', () => {
    const share = (code: string, letters: RegExp) => {
      const all = textsOf(frameIn(code))
        .map(({ text }) => text.replace(/Independent Office.*\(IOPC\)|\{\w+\}/g, ''))
        .join('')
      return (all.match(letters) ?? []).length / (all.match(/\p{L}/gu) ?? []).length
    }
    assert.equal(share('ar', /\p{Script=Arabic}/gu) > 0.99, true)
    assert.equal(share('bn', /(?=\p{L})\p{Script=Bengali}/gu) > 0.99, true)
  })

  it('gives English for a language there is none for', () => {
    for (const asked of ['xx', '', undefined, 7, '__proto__']) assert.equal(frameIn(asked), english)
  })

  it('is another whole when any text of it changes', () => {
    const changed = { ...english, letter: { ...english.letter, send: 'Send it' } }
    assert.notEqual(wholeOf(changed), wholeOf(english))
    assert.equal(wholeOf({ ...english }), wholeOf(english))
  })
})
