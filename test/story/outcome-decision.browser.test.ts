import assert from 'node:assert/strict'
import { test } from 'node:test'
import { happenedAtQuestion } from '../../src/episodes/record-step.view.ts'
import type { Answer } from '../../src/kernel/form.ts'
import type { Pathway } from '../../src/kernel/pathway.ts'
import { deviationQuestions } from '../../src/policy/deviation.ts'
import { communityResolution } from '../../src/policy/pathways/community-resolution.ts'
import { outcomeDecision } from '../../src/policy/pathways/outcome-decision.ts'
import { pages } from '../../src/rooms.ts'
import { barriersOn, picture } from '../browser.ts'
import { browsing } from '../browsing.ts'
import { cast, castChildren, plantChild, testNow } from '../cast.ts'
import { freshDatabase } from '../database.ts'
import { fillIn } from '../fill.ts'

const database = await freshDatabase()
const { at, browser, clock } = await browsing(database, pages)

type Given = Readonly<Record<string, Answer>>
const hour = 3_600_000

/** Somebody of the cast at a browser of their own, who signs in again whenever the session has ended. */
async function signedIn(name: string) {
  const page = await (await browser.newContext()).newPage()
  const open = async (path: string): Promise<void> => {
    await page.goto(`${at}${path}`)
    const button = page.getByRole('button', { name: `Sign in as ${name}` })
    if ((await button.count()) > 0) await button.click()
  }
  const send = async (button: string): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click()
    assert.deepEqual(await page.locator('.govuk-error-summary').allInnerTexts(), [])
  }
  return { page, open, send }
}
type Person = Awaited<ReturnType<typeof signedIn>>

/** Minutes that have passed in the story. Each thing happens some minutes after the one before. */
let passed = -4 * 24 * 60
function later(minutes = 5): Date {
  passed += minutes
  const happenedAt = new Date(+testNow + passed * 60_000)
  clock.now = new Date(+happenedAt + 60_000)
  return happenedAt
}

async function fill({ page }: Person, rule: Pathway, [step, given]: readonly [string, Given]) {
  const happenedAt = later()
  const definition = rule.steps[step]
  const decides = definition?.decides ? deviationQuestions : {}
  const questions = { ...happenedAtQuestion, ...definition?.asks, ...decides }
  return () =>
    fillIn(page, questions, { at: happenedAt, given: { happenedAt: happenedAt.toISOString(), ...given } })
}

async function start(
  who: Person,
  rule: Pathway,
  { childId, given }: Readonly<{ childId: string; given: Given }>,
) {
  const filled = await fill(who, rule, [rule.begins, given])
  await who.open(`/children/${childId}/start?pathway=${rule.id}`)
  await filled()
  await who.send('Start')
  return new URL(who.page.url()).pathname
}

const recording =
  (rule: Pathway, episode: string) =>
  async (who: Person, step: string, given: Given = {}): Promise<void> => {
    const filled = await fill(who, rule, [step, given])
    await who.open(`${episode}/steps/${step}`)
    await filled()
    await who.send('Record')
  }

test('from an offence put forward to a community resolution that is completed', async () => {
  const childId = await plantChild(database, castChildren.kit)
  clock.now = new Date(+testNow + passed * 60_000)
  const noor = await signedIn(cast.noor.name)
  const dee = await signedIn(cast.dee.name)
  const imran = await signedIn(cast.imran.name)

  const episode = await start(noor, outcomeDecision, {
    childId,
    given: { offence: 'theft-shop', victim: 'business' },
  })
  const decide = recording(outcomeDecision, episode)
  await decide(dee, 'limitSettled', { mode: 'either' })
  await decide(dee, 'evidenceTested')
  await decide(noor, 'positionTaken', { position: 'accepts responsibility', opens: 'resolution' })
  await decide(noor, 'victimViews')
  await decide(dee, 'stops', { plea: 'guilty', decider: 'police may charge' })
  await decide(noor, 'exploitation', {
    victim: 'no',
    excluded: 'not known',
    route: 'not indicated',
  })
  await decide(dee, 'formConsidered', { needed: 'no' })

  // The matrix is the sample, and says so where it is used.
  await dee.open(`${episode}/steps/scored`)
  assert.match(
    await dee.page.innerText('main'),
    /sample, not the official matrix[\s\S]*scores this offence 2/,
  )
  assert.deepEqual(await barriersOn(dee.page), [])
  await decide(dee, 'scored', {
    scale: '1 to 4',
    base: '2',
    adjustment: 'lighter',
    lighter: ['young'],
    finalScore: '1',
  })

  await decide(dee, 'youthJusticeAsked')
  await imran.open('/')
  assert.match(await imran.page.innerText('main'), /Youth justice service gave its view/)
  await decide(imran, 'youthJusticeSaid', { advises: 'community resolution' })

  await dee.open(`${episode}/steps/decided`)
  assert.match(await dee.page.innerText('main'), /The table suggests Community resolution/)
  assert.deepEqual(await barriersOn(dee.page), [])
  await picture(dee.page, 'story-outcome-decided')
  await decide(dee, 'decided', {
    outcome: 'community resolution',
    rationale: 'A first time, and he wants to make it good',
  })

  await dee.page
    .getByRole('link', { name: /The whole decision/ })
    .first()
    .click()
  const whole = await dee.page.innerText('main')
  for (const part of [
    /Decided\s+Community resolution/,
    /Dee Castle/,
    /Together with the youth justice service/,
    /The table suggested\s+Community resolution/,
    /What happened to the child\s+Not opened before/,
    /sample, not the official matrix/,
    /Youth justice service gave its view[\s\S]*Imran Sadiq/,
    /Child Information Form filled\s+Had not been done/,
    /How each rule of the table fared/,
  ])
    assert.match(whole, part)
  assert.deepEqual(await barriersOn(dee.page), [])
  await picture(dee.page, 'story-decision')

  await dee.open('/gravity-matrix')
  assert.match(await dee.page.innerText('main'), /every person is fictional/)
  assert.deepEqual(await barriersOn(dee.page), [])
  await picture(dee.page, 'gravity-matrix')

  await decide(dee, 'begun')
  await decide(noor, 'childTold')
  await decide(noor, 'victimTold', { whom: 'organisation' })
  await decide(dee, 'youthJusticeTold')

  const resolution = await start(noor, communityResolution, { childId, given: { victim: 'business' } })
  const resolve = recording(communityResolution, resolution)
  await resolve(noor, 'explained')
  await resolve(noor, 'victimAsked')
  const soon = new Date(+testNow + 24 * hour).toISOString()
  await resolve(imran, 'agreed', {
    by: soon,
    actions: [{ what: 'Write to the shop, with help', who: 'youth-justice-worker', by: soon.slice(0, 10) }],
  })
  await imran.open('/')
  assert.match(await imran.page.innerText('main'), /Write to the shop|Agreed action seen to/)
  await resolve(imran, 'actionDone')
  await resolve(noor, 'youthJusticeTold')
  await resolve(imran, 'helpOffered')
  await resolve(noor, 'completed')
  await resolve(noor, 'victimTold')
  await noor.open(resolution)
  assert.match(await noor.page.innerText('main'), /completed/i)
  await picture(noor.page, 'story-community-resolution')
})
