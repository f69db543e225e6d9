import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { languageOf } from './language.ts'

const check = languageOf([
  { id: 'risk', forms: ['put/puts self/herself at very? risk'] },
  { id: 'male', forms: ['# year/years old male'] },
  { id: 'gap', forms: ['friend of * dealers'] },
  { id: 'loud', forms: ['loud'], unless: { before: ['music'], after: ['clear'] } },
  { id: 'short', forms: ['gang'] },
  { id: 'long', forms: ['gang member'] },
])
const found = (text: string) => check.marksIn(text).map(({ term, text: said }) => `${term.id}: ${said}`)

describe('marking terms in a text', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['either word, and a word left out', 'She puts herself at risk', ['risk: puts herself at risk']],
    ['the word that may be left out', 'Put self at very risk', ['risk: Put self at very risk']],
    ['across the end of a sentence: nothing', 'She puts herself. At risk she is.', []],
    ['across a line: nothing', 'puts herself\nat risk', []],
    ['across a comma or a hyphen', 'puts herself, at-risk', ['risk: puts herself, at-risk']],
    ['an age below 18', 'A 17-year-old male', ['male: 17-year-old male']],
    ['an age from 18 on: nothing', 'An 18 year old male', []],
    ['any one word', 'a friend of those dealers', ['gap: friend of those dealers']],
    ['any one word is one word', 'a friend of those bad dealers', []],
    ['innocent by a word before', 'The music is too loud', []],
    ['innocent by a word after', 'loud and clear', []],
    ['not by a word of another sentence', 'Music. Loud.', ['loud: Loud']],
    ['the longest term, once', 'a gang member, a gang', ['long: gang member', 'short: gang']],
    ['accents and curly apostrophes are no way round', 'GÁNG', ['short: GÁNG']],
    ['part of a word is not the word', 'gangway loudly', []],
    ['quoted', 'he said "gang" and “gang” and ‘gang’ and «gang» and \'gang\'', []],
    ['nothing at all', '', []],
  ]
  for (const [shows, text, expected] of rows) it(shows, () => assert.deepEqual(found(text), expected))

  it('counts words apart from those quoted, and what is marked among them', () => {
    assert.deepEqual(check.countIn('A gang, she said: "I am in a gang."'), { words: 4, flagged: 1 })
    assert.deepEqual(check.countIn('  \n '), { words: 0, flagged: 0 })
  })

  it('says where each mark stands, in order and without overlap, whatever is written', () => {
    const words = [
      'gang',
      'member',
      'loud',
      'puts',
      'herself',
      'at',
      'risk',
      '"',
      '’',
      '.',
      '🙂',
      'é',
      '17',
      '\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), parts => {
        const text = parts.join(' ')
        let end = 0
        for (const mark of check.marksIn(text)) {
          assert.equal(text.slice(mark.from, mark.to), mark.text)
          assert.ok(mark.from >= end && mark.to > mark.from)
          end = mark.to
        }
        assert.ok(check.countIn(text).flagged <= check.countIn(text).words)
      }),
    )
  })

  it('reads a long text of nothing but marks as it reads any other', () => {
    for (const odd of ['“', '"', '‘a ', "'a", "a'", '«', '’ ', "' ", 'a “b” '])
      assert.ok(check.countIn(`${odd.repeat(80_000)} loud`).flagged <= 1, odd)
  })

  it('refuses a form that begins with nothing certain', () => {
    assert.throws(() => languageOf([{ forms: ['* risk'] }]))
    assert.throws(() => languageOf([{ forms: ['very? risk'] }]))
  })
})
