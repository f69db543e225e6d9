import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { cast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { plannedActions } from '../delivery/action.ts'
import { isCarriedOut } from '../kernel/commitment.ts'
import { rule } from '../kernel/permission.ts'
import { actorOf } from '../people/person.ts'
import { everyRule } from '../policy/every-rule.ts'
import { mayReadRegister } from '../policy/permissions/registers.ts'
import { accessTo } from '../registers/register-row.ts'
import { liveDelivery } from './cast-delivery.ts'

const { registers } = everyRule

// Every claim on the page of an action leads to the record that shows it: whatever a reader is offered, the reader can open.

const database = await freshDatabase()
const house = await wholeHouse(database)
after(() => house.app.close())
await liveDelivery(testNow)

/** What the page itself says, without what surrounds every page. */
const mainOf = (body: string): string => /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''
const linksIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

for (const reader of [cast.olive, cast.ade])
  describe(`the page of each action, for ${reader.name}`, async () => {
    const visitor = await house.signedIn(reader)
    const opened = new Map<string, number>()
    const opens = async (path: string): Promise<number> => {
      const known = opened.get(path)
      if (known !== undefined) return known
      const { status } = await visitor.get(path)
      opened.set(path, status)
      return status
    }

    for (const { action } of plannedActions())
      it(`${action.number}: every link on it opens, and what is missing is said`, async () => {
        const { status, body } = await visitor.get(`/strategy/actions/${action.number}`)
        assert.equal(status, 200)
        const main = mainOf(body)
        for (const path of linksIn(main)) assert.equal(await opens(path), 200, path)
        const says = (text: RegExp, isTrue: boolean) => assert.equal(text.test(main), isTrue, String(text))
        const planned = /data-label="What shows it"/.test(main)
        says(/Nothing says yet what is to be done by when/, !planned)
        says(/Nothing in this service carries it out yet/, !isCarriedOut(action))
        for (const missing of action.lacks ?? []) assert.ok(main.includes('Not there yet'), missing)
        for (const id of action.measures ?? []) assert.ok(main.includes(`/figures/${id}"`), id)
        assert.match(main, /What children say/)
        if (!/class="cf-theme"/.test(main)) assert.match(main, /No session with children has led to a theme/)
        const plan = /<h2[^>]*>The plan<\/h2>[\s\S]*?<h2/.exec(main)?.[0] ?? ''
        const [met, leading] = [/The record it leads to\./g, />See the record</g].map(
          text => [...plan.matchAll(text)].length,
        )
        const mayOpen = registers
          .filter(({ id }) => action.registers?.[0] === id)
          .every(one => rule(mayReadRegister, actorOf(reader), accessTo(one)).allowed)
        assert.equal(leading, mayOpen ? met : 0, 'what is met leads to its record, if the reader may open it')
      })
  })
