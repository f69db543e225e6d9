import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { none } from './none.ts'
import { readTree } from './tree.ts'
import { wrongWordsIn } from './vocabulary.ts'
import { unwanted } from './words.ts'

const said = (text: string, path = 'src/web/a.ts') => wrongWordsIn(new Map([[path, `${text}\n`]]), unwanted)

const planted: readonly (readonly [string, string])[] = [
  ["title: 'Young person in custody'", 'Young person'],
  ['hint: "Was the juvenile told?"', 'juvenile'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a template is what is read
  ['html`<p>${name} is an absconder</p>`', 'absconder'],
  ["path: '/mispers/:id'", 'mispers'],
  ['html`<p>A youth was seen</p>`', 'youth'],
  ["label: 'LAC status'", 'LAC'],
  ["says: 'She was putting herself at risk'", 'putting herself at risk'],
  ["title: 'SLA'", 'SLA'],
  ["title: 'Duties breached'", 'Duties breached'],
  ["about: 'Shared with a third party'", 'third party'],
  ["title: 'Youth caution or other disposal'", 'disposal'],
  ["label: 'Created at'", 'Created at'],
  ["label: 'Comments'", 'Comments'],
  ["title: 'PPO made'", 'PPO'],
  ['const juvenileAge = 17', 'juvenileAge'],
  ['const isMtip = true', 'isMtip'],
]

const allowed = [
  "title: 'Youth conditional caution, by the youth justice service'",
  "title: 'Children and Young Persons Act 1933'",
  "import { a } from './juvenile.ts'",
  "hint: 'A minor injury'",
  "// The juvenile estate is the source's word\nconst a = 1",
  "const published = 'Juvenile' // quoted: the column's own word",
  "title: 'Search exposing intimate parts (MTIP)'",
]

describe('the words on the page are the words of the glossary', () => {
  for (const [text, word] of planted)
    test(`finds ${word}`, () => assert.match(said(text).join('\n'), new RegExp(`[“ ]${word}`)))

  for (const text of allowed) test(`allows ${text.split('\n')[0]}`, () => assert.deepEqual(said(text), []))

  test('the room that teaches words may hold them', () =>
    assert.deepEqual(said("say: 'promiscuous'", 'src/policy/language/a.ts'), []))

  test('this house speaks so', () => none(wrongWordsIn(readTree('src'), unwanted)))
})
