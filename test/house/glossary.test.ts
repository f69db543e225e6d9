import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { none } from './none.ts'

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())

/** What is wrong with the tables of a glossary: a row with another number of cells than its head, a word said twice. */
function faultsIn(text: string): readonly string[] {
  const faults: string[] = []
  const said = new Map<string, string>()
  let head = 0
  for (const line of text.split('\n')) {
    const cells = cellsOf(line)
    if (cells.length === 0) head = 0
    else if (head === 0) head = cells.length
    else if (!/^-+$/.test(cells[0] ?? '')) {
      if (cells.length !== head) faults.push(`“${cells[0]}” has ${cells.length} cells, its head ${head}.`)
      for (const word of (cells[0] ?? '').split(/[;,] /)) {
        if (said.has(word)) faults.push(`“${word}” is said of two things.`)
        said.set(word, line)
      }
    }
  }
  return faults
}

describe('the glossary says one thing of each word', () => {
  test('finds a row that is not as wide as its head, and a word that is there twice', () => {
    const table = '| say | meaning |\n| --- | --- |\n| child | under 18 |\n'
    assert.deepEqual(faultsIn(table), [])
    assert.deepEqual(faultsIn(`${table}| room |\n| adult; child | both |`), [
      '“room” has 1 cells, its head 2.',
      '“child” is said of two things.',
    ])
  })

  test('this one does', () => none(faultsIn(readFileSync('GLOSSARY.md', 'utf8'))))
})
