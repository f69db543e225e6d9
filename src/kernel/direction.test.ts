import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apart, lineFrom } from './direction.ts'

const [first, pop] = ['\u2068', '\u2069']

const shown = [
  // what,                                            written,                 shown
  ['a name from left to right', 'Amara Okafor', 'Amara Okafor'],
  ['a name from right to left, between bounds', 'علي حسن', `${first}علي حسن${pop}`],
  ['the same after a number', '2 علي', `${first}2 علي${pop}`],
  ['Hebrew, Thaana and Adlam', 'דוד', `${first}דוד${pop}`],
  ['Adlam, which lies beyond the first plane', '\u{1e900}', `${first}\u{1e900}${pop}`],
  ['a number alone', '14', '14'],
  ['any other script', 'ประเทศ 中文 Ωμέγα', 'ประเทศ 中文 Ωμέγα'],
  ['letters that a mark would turn, as they were written', 'Sam\u202ekraM', 'SamkraM'],
] as const

for (const [what, written, is] of shown) test(`shows ${what}`, () => assert.equal(apart(written), is))

test('a line keeps no mark that nobody sees, and every letter', () => {
  assert.deepEqual(lineFrom('\u200fعلي\u200b \u2067حسن\u2069\ufeff'), { line: 'علي حسن' })
  assert.deepEqual(
    lineFrom('نیلوفر می\u200cخواهد'),
    { line: 'نیلوفر می\u200cخواهد' },
    'Persian needs its own joiner',
  )
})
