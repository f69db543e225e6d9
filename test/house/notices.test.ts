import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

test('every kind of notice is told to whoever receives notices', () => {
  const [code, told] = ['src/partners/notice.ts', 'docs/receiving-notices.md'].map(path =>
    readFileSync(path, 'utf8'),
  )
  const [, titles = ''] = /^const titles.*?= \{\n(.*?)^\}/ms.exec(code ?? '') ?? []
  const kinds = [...titles.matchAll(/^ {2}'?([a-z ]+?)'?: /gm)].map(([, kind = '']) =>
    kind.replaceAll(' ', '-'),
  )
  assert.ok(kinds.includes('duty') && kinds.includes('dispute-answered'))
  const untold = kinds.filter(
    kind => !told?.includes(`child-first.notice.${kind}\``) && !told?.includes(`\`.${kind}\``),
  )
  assert.deepEqual(untold, [])
})
