import assert from 'node:assert/strict'
import { test } from 'node:test'
import { none } from '../../test/house/none.ts'
import { faultsInPart } from '../kernel/picture-part.ts'
import { faultsInTable, publicTable } from '../kernel/public-table.ts'
import { dataPicture } from './data-picture.ts'
import { measures } from './index.ts'
import { publicTables } from './public-tables.ts'

const known = {
  tables: publicTables,
  measures: new Map(measures.map(({ id, by }) => [id, by.map(({ column }) => column)])),
}

test('every kind of table can be read as it is declared', () => none(publicTables.flatMap(faultsInTable)))

test('every part of the data picture shows what there is, or says why not', () => {
  none(dataPicture.flatMap(part => faultsInPart(part, known)))
  assert.equal(new Set(dataPicture.map(({ id }) => id)).size, dataPicture.length)
})

test('what is declared wrongly is found', () => {
  const [part] = dataPicture
  assert.ok(part)
  const wrong = [
    { ...part, from: { table: 'nothing', split: 'age' } },
    { ...part, from: { table: 'homicide-victims', split: 'shoe size' } },
    { ...part, from: { table: 'homicide-victims', split: 'age', where: { age: ['12-18'] } } },
    { ...part, from: { measure: 'nothing', split: 'age_band' } },
    { ...part, from: { measure: 'children-searched', split: 'shoe_size' } },
    { ...part, asks: 'No question.' },
  ]
  for (const one of wrong) assert.equal(faultsInPart(one, known).length, 1, JSON.stringify(one))
  const { from: _, ...bare } = part
  assert.equal(faultsInPart(bare, known).length, 1)
  const [table] = publicTables
  assert.ok(table)
  const broken = publicTable({
    ...table,
    caveats: [],
    columns: { ...table.columns, sex: { header: 'Age Group', title: 'Sex', groups: {}, odd: { x: 'y' } } },
    sums: { Total: ['No such column'] },
  })
  assert.equal(faultsInTable(broken).length, 4)
})
