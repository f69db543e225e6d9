import assert from 'node:assert/strict'
import { it } from 'node:test'
import { everyRule } from './every-rule.ts'
import { language } from './language.ts'
import { roles } from './roles.ts'

/** Names of documents and of what the law or an official list calls things keep their words, because a name is a name. */
const named =
  /Young Offender|sexual activity with a child|youth (justice|caution|conditional|court|offending)|young offenders? institution/gi

/** Every text of a rule that a person reads, sources and their titles apart. */
function* textsIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one, key)
  else if (value && typeof value === 'object' && !('standing' in value))
    for (const [name, inside] of Object.entries(value)) yield* textsIn(inside, name)
}

for (const rule of everyRule.pathways)
  it(`${rule.title} speaks of children as it asks others to`, () => {
    const found = [...textsIn(rule)]
      .filter(text => text.includes(' '))
      .flatMap(text => language.marksIn(text.replace(named, '')).map(mark => `“${mark.text}” in “${text}”`))
    assert.deepEqual(found, [])
  })

it('so do the names of roles', () => {
  const found = Object.values(roles).flatMap(({ title }) =>
    language.marksIn(title.replace(named, '')).map(({ text }) => text),
  )
  assert.deepEqual(found, [])
})
