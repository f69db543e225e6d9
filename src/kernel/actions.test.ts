import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readActions, rowsTyped } from './actions.ts'
import { actionsFor, mostActions } from './form.ts'

const question = actionsFor('What was agreed?', { school: 'The school', worker: 'The social worker' })
if (question.kind !== 'actions') throw new Error('Not a list of actions.')
const read = (given: object) => readActions(question, 'plan', given as Readonly<Record<string, unknown>>)
const lamp = { what: 'Mend the lamp', who: 'school', by: '2026-04-01' }
const visit = { what: 'Visit the home', who: 'worker', by: '2026-04-02' }
const typed = (row: number, { what, who, by }: typeof lamp) => {
  const [year, month, day] = by.split('-')
  const at = `plan-${row}`
  return {
    [`${at}-what`]: what,
    [`${at}-who`]: who,
    ...{ [`${at}-by-day`]: day, [`${at}-by-month`]: month, [`${at}-by-year`]: year },
  }
}

describe('agreed actions', () => {
  it('are read from the rows of a form, each with the number of its row; rows left blank are left out', () => {
    assert.deepEqual(read({ ...typed(1, lamp), ...typed(3, visit), 'plan-2-what': ' ' }), {
      answer: [
        { ...lamp, no: 1 },
        { ...visit, no: 3 },
      ],
    })
    assert.deepEqual(read(typed(mostActions, lamp)), { answer: [{ ...lamp, no: mostActions }] })
  })

  it('are none where nothing was typed', () => {
    for (const given of [{}, { plan: '' }, { plan: null }, { plan: [] }, { 'plan-1-what': '' }])
      assert.deepEqual(read(given), { blank: true }, JSON.stringify(given))
  })

  it('are read from a list, and each gets the first number that is free', () => {
    const list = [lamp, { ...visit, no: 1 }, { ...lamp, no: 1 }, { ...visit, no: 99 }]
    const { answer } = read({ plan: list }) as { answer: readonly { no?: number }[] }
    assert.deepEqual(
      answer.map(({ no }) => no),
      [2, 1, 3, 4],
    )
  })

  const wrong: readonly (readonly [what: string, given: object, says: RegExp])[] = [
    ['no list', { plan: 'Mend the lamp' }, /Give a list/],
    ['a list of something else', { plan: [lamp, 'Mend the lamp'] }, /Give a list/],
    ['a list of lists', { plan: [[lamp]] }, /Give a list/],
    ['more than anybody keeps', { plan: Array.from({ length: mostActions + 1 }, () => lamp) }, /or fewer/],
    ['nothing to be done', typed(2, { ...lamp, what: '' }), /^Action 2: Write what/],
    ['nobody to do it', typed(1, { ...lamp, who: '' }), /^Action 1: Choose who/],
    ['somebody who is not asked', typed(1, { ...lamp, who: 'toString' }), /Choose who/],
    ['no day', { plan: [{ ...lamp, by: '' }] }, /Enter the date by which/],
    ['a day that is none', typed(1, { ...lamp, by: '2026-02-30' }), /real date/],
  ]
  for (const [what, given, says] of wrong)
    it(`are asked for again: ${what}`, () =>
      assert.match((read(given) as { mistake?: string }).mistake ?? 'no mistake', says))

  it('are asked for again with every row that is wrong', () =>
    assert.match(
      (read({ plan: [{ ...lamp, what: '' }, lamp, { ...lamp, who: '' }] }) as { mistake: string }).mistake,
      /^Action 1: Write .* Action 3: Choose/,
    ))

  it('are shown again as they were typed', () => {
    const rows = rowsTyped({ 'plan-2-what': 'Mend the' }, 'plan')
    assert.deepEqual([rows.length, rows[1]?.no, rows[1]?.what, rows[0]?.what], [12, 2, 'Mend the', undefined])
  })
})
