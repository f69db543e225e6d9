import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as } from '../../test/cast.ts'
import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { findChild } from './find-child.ts'

const { database, ...ids } = await childrenForEachScope()

permissionTable('searching for a child', {
  database,
  did: 'find child',
  columns: {
    'by name': () => ({
      act: context => findChild(context, { name: 'Amara Okafor' }),
      about: () => ({ about: 'search', about_id: null, child_id: null }),
    }),
  },
  rows: [
    ['ade joan tom priya grace lewis ruth daniel moira sam esther helen carl cora martha', 'police-search'],
    ['felix bridget olive', 'NOT_PERMITTED'],
    ['niamh rosa victor owen leah kwame imran sara hana paul', 'partner-search'],
  ],
})

const found = [
  // who, and the records they learn of
  ['tom', ['open', 'shared', 'restricted', 'both']],
  ['ade', ['open', 'shared']],
  ['martha', ['open', 'shared']],
  ['niamh', ['shared', 'both']],
  ['victor', []],
  ['sara', []],
] as const

const searches = [
  { name: 'Christopher Marlow' },
  { name: 'Mina Rahimi' },
  { name: 'Amara Okafor' },
  { name: 'Zuri' },
  { name: '', bornOn: '2011-02-03' },
]

describe('what a search finds is only what the reader may know of', () => {
  for (const [who, records] of found)
    it(`${who}: ${records.join(', ') || 'nothing'}, whatever is looked for`, async () => {
      const seen = new Set<string>()
      for (const search of searches)
        for (const child of await findChild(as(everybody[who]), search)) seen.add(child.id)
      assert.deepEqual([...seen].sort(), records.map(record => ids[record]).sort())
    })
})
