import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { serverWith } from '../../test/web.ts'
import { isCarriedOut } from '../kernel/commitment.ts'
import { everyRule } from '../policy/every-rule.ts'
import { reportPages } from './pages.ts'
import { strategyView } from './strategy.view.ts'

const setup = serverWith({ pages: reportPages, settings: { perMinute: 10_000 } })
after(async () => (await setup).close())

const { html } = await (await setup).open().get('/rules/strategy')
const actions = everyRule.objectives.flatMap(one => one.actions)

/** The part of the page about one action. */
const partOf = (number: number): string =>
  html.split('<section aria-labelledby="action-').find(part => part.startsWith(`${number}"`)) ?? ''

describe('the strategy, action by action', () => {
  it('has 5 objectives and 36 actions', () => {
    assert.equal(everyRule.objectives.length, 5)
    assert.deepEqual(
      actions.map(one => one.number),
      Array.from({ length: 36 }, (_, index) => index + 1),
    )
  })

  for (const one of actions)
    it(`leads from action ${one.number} to every rule that carries it out, or says none yet`, () => {
      const part = partOf(one.number)
      for (const id of one.pathways ?? []) assert.ok(part.includes(`/rules/pathways/${id}"`), id)
      for (const id of one.decisions ?? []) assert.ok(part.includes(`/rules/decisions/${id}"`), id)
      for (const id of one.measures ?? []) assert.ok(part.includes(`/rules/measures/${id}"`), id)
      for (const { id, title } of everyRule.registers)
        if (one.registers?.includes(id)) assert.ok(part.includes(title.replaceAll("'", '&#39;')), title)
      for (const { at } of one.parts ?? []) assert.ok(part.includes(`href="${at}"`), at)
      assert.equal(part.includes('None yet'), !isCarriedOut(one) || (one.lacks ?? []).length > 0)
    })

  it('leads from every measure of success to what shows it, or says why nothing does', () => {
    const said = everyRule.objectives.flatMap(({ success }) => success)
    assert.equal(said.length, 9)
    for (const { says, measure, part, differs = '' } of said) {
      const [, after = ''] = html.split(`<li>${says.replaceAll("'", '&#39;')}. `)
      const item = after.split('</li>')[0] ?? ''
      if (measure) assert.ok(item.includes(`/rules/measures/${measure}"`), says)
      if (part) assert.match(item, /href="\/picture"/)
      assert.ok(item.includes(differs.replaceAll("'", '&#39;')), differs)
    }
    assert.match(html, /no amount and no day/)
  })

  it('says nothing is there where nothing is', () => {
    const [first] = everyRule.objectives
    assert.ok(first)
    const bare = { number: 1, title: 'A', promise: 'B.', lacks: ['C.'] }
    const said = String(strategyView({ objectives: [{ ...first, actions: [bare] }], titles: {} }))
    assert.match(said, /For 1 there is nothing yet/)
    assert.match(said, /None yet/)
  })
})
