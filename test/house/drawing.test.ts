import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { floors } from './floors.ts'
import { none } from './none.ts'
import { readTree } from './tree.ts'

const floorOf = (room: string): number => floors.findIndex(floor => floor.includes(room))
const roomsHere = [...new Set([...readTree('src').keys()].map(path => path.split('/')[1] ?? ''))].filter(
  room => floorOf(room) >= 0,
)

/** The rooms that begin a line of the drawing, from the roof down. */
const roomsIn = (drawing: string): readonly string[] =>
  (
    drawing
      .split('## The house')[1]
      ?.split('## ')[0]
      ?.match(/^ {4}\w.*$/gm) ?? []
  ).flatMap(line => {
    const words = line.trim().split(/\s+/)
    const end = words.findIndex(word => floorOf(word) < 0)
    return end < 0 ? words : words.slice(0, end)
  })

/** Where the drawing of the house is not the house. */
function wrongIn(drawing: string): readonly string[] {
  const drawn = roomsIn(drawing)
  return [
    ...roomsHere.filter(room => !drawn.includes(room)).map(room => `${room} is not drawn.`),
    ...drawn
      .filter((room, at) => at > 0 && floorOf(room) > floorOf(drawn[at - 1] ?? room))
      .map(room => `${room} is drawn below where it stands.`),
  ]
}

const page = readFileSync('ARCHITECTURE.md', 'utf8')

describe('the drawing of the house', () => {
  test('finds a room that is not drawn', () =>
    assert.deepEqual(wrongIn(page.replace('    gravity ', '    ')), ['gravity is not drawn.']))

  test('finds a room on another floor', () =>
    assert.match(
      wrongIn(page.replace('    kernel ', '    kernel  releases ')).join(),
      /releases is drawn below/,
    ))

  test('is the house', () => none(wrongIn(page)))
})
