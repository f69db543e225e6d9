import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readingAge, syllablesIn } from './reading-age.ts'

describe('syllables', () => {
  const words = [
    ['you', 1],
    ['safe', 1],
    ['home', 1],
    ['police', 2],
    ['asked', 1],
    ['wanted', 2],
    ['needed', 2],
    ['decides', 2],
    ['people', 2],
    ['station', 2],
    ['solicitor', 4],
    ['free', 1],
    ['somebody', 4],
    ['rule', 1],
    ['here', 1],
    ['12', 1],
  ] as const
  for (const [word, count] of words) test(word, () => assert.equal(syllablesIn(word), count))
})

describe('the reading age of a text', () => {
  test('is low for short words in short sentences', () =>
    assert.ok(readingAge('We want you to be safe. You can ask us to stop. Tell us if you are cold.') <= 7))

  test('is high for the language of a statute', () =>
    assert.ok(
      readingAge(
        'An authorisation under this subsection may be given orally or in writing but, if given orally, shall be confirmed in writing as soon as is reasonably practicable.',
      ) > 16,
    ))

  test('rises when a sentence goes on', () => {
    const short = 'You can ask for a doctor. You can ask for food. You can ask for water.'
    assert.ok(readingAge(short.replaceAll('. ', ' and ')) > readingAge(short))
  })

  test('is a number for whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => assert.ok(readingAge(text) >= 5)))
  })
})
