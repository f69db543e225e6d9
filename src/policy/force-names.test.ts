import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forceCalled } from './force-names.ts'

const names = [
  ['metropolitan', 'Metropolitan'],
  ['city-of-london', 'City of London'],
  ['isle-of-example', 'Isle of Example'],
  ['exampleshire', 'Exampleshire'],
  ['constructor', 'Constructor'],
] as const

for (const [source, name] of names)
  test(`${source} is shown as ${name}`, () => assert.equal(forceCalled(source), name))
