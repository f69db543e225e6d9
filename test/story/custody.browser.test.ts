import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { happenedAtQuestion } from '../../src/episodes/record-step.view.ts'
import type { Answer } from '../../src/kernel/form.ts'
import type { Pathway } from '../../src/kernel/pathway.ts'
import { deviationQuestions } from '../../src/policy/deviation.ts'
import { custody } from '../../src/policy/pathways/custody.ts'
import { intimateSearch } from '../../src/policy/pathways/intimate-search.ts'
import { pages } from '../../src/rooms.ts'
import { barriersOn, picture } from '../browser.ts'
import { browsing } from '../browsing.ts'
import { cast, castChildren, plantChild, testNow } from '../cast.ts'
import { freshDatabase } from '../database.ts'
import { fillIn } from '../fill.ts'

const database = await freshDatabase()
const { at, browser, clock } = await browsing(database, pages)

const minutes = (count: number): Date => new Date(testNow.getTime() + count * 60_000)

/** Somebody of the cast at a browser of their own. */
async function signedIn(name: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', fault => void faults.push(String(fault)))
  const open = async (path: string): Promise<void> => {
    await page.goto(`${at}${path}`)
    // Half an hour of the story without a click ends a session, as it should.
    const button = page.getByRole('button', { name: `Sign in as ${name}` })
    if ((await button.count()) > 0) await button.click()
  }
  await open('/')
  return { page, open, faults, context }
}

type Person = Awaited<ReturnType<typeof signedIn>>

type Given = Readonly<Record<string, Answer>>
type Recording = Readonly<{ rule: Pathway; episode: string; step: string; minute: number; given?: Given }>

/** Opens a step of an episode, fills it in and records it, at a minute of the story. */
async function record(
  { page, open }: Person,
  { rule, episode, step, minute, given = {} }: Recording,
): Promise<void> {
  clock.now = minutes(minute + 1)
  await open(`${episode}/steps/${step}`)
  const definition = rule.steps[step]
  const decides = definition?.decides ? deviationQuestions : {}
  const happened = { happenedAt: minutes(minute).toISOString() }
  const questions = { ...happenedAtQuestion, ...definition?.asks, ...decides }
  await fillIn(page, questions, { at: minutes(minute), given: { ...happened, ...given } })
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  const problems = await page.locator('.govuk-error-summary').allInnerTexts()
  assert.deepEqual(problems, [], `${step} was not accepted`)
  assert.equal(page.url(), `${at}${episode}`)
}

async function start(
  { page, open }: Person,
  childId: string,
  rule: Pathway,
  given: Given = {},
): Promise<string> {
  await open(`/children/${childId}/start?pathway=${rule.id}`)
  const questions = { ...happenedAtQuestion, ...rule.steps[rule.begins]?.asks }
  const happenedAt = new Date(clock.now.getTime() - 60_000).toISOString()
  await fillIn(page, questions, { at: clock.now, given: { happenedAt, ...given } })
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  assert.deepEqual(await page.locator('.govuk-error-summary').allInnerTexts(), [])
  return new URL(page.url()).pathname
}

const looked = async (page: Page, name: string, scripts: boolean): Promise<void> => {
  if (!scripts) return
  assert.deepEqual(await barriersOn(page), [], name)
  await picture(page, `story-${name}`)
}

const children = [castChildren.amara, castChildren.zuri]

for (const [turn, scripts] of [true, false].entries())
  test(`a child of fifteen from arrival to a council's bed, three people, scripts ${scripts ? 'on' : 'off'}`, async () => {
    const child = children[turn] ?? castChildren.amara
    const childId = await plantChild(database, child)
    clock.now = minutes(0)
    const ade = await signedIn(cast.ade.name, scripts)
    const niamh = await signedIn(cast.niamh.name, scripts)
    const ruth = await signedIn(cast.ruth.name, scripts)

    await ade.open(`/children`)
    await ade.page.fill('#name', child.givenNames)
    await ade.page.getByRole('button', { name: 'Search' }).click()
    assert.match(new URL(ade.page.url()).search, /^\?found=[\w-]{12}$/, 'no name in the address')
    await ade.page.getByRole('link', { name: child.givenNames }).click()
    await looked(ade.page, 'child', scripts)
    const custodyEpisode = await start(ade, childId, custody, { engage: 'no', supervised: 'no' })
    await looked(ade.page, 'episode', scripts)

    const inCustody = (step: string, minute: number, given: Given = {}): Recording => ({
      rule: custody,
      episode: custodyEpisode,
      step,
      minute,
      given,
    })
    await record(ade, inCustody('authorised', 5))
    await ade.open(`/custody-board`)
    assert.match(await ade.page.innerText('#board'), new RegExp(child.givenNames))
    await looked(ade.page, 'board', scripts)
    await record(ade, inCustody('detailsShared', 20))

    await niamh.open(`/`)
    assert.match(await niamh.page.innerText('#owed'), /call/i)
    await looked(niamh.page, 'childrens-services', scripts)
    await record(niamh, inCustody('calledBack', 50))

    for (const [step, given] of [
      ['risk', { healthcare: 'no' }],
      ['rights', {}],
      ['parentTold', {}],
      ['adultRequested', { who: 'parent' }],
      ['adultArrived', { who: 'parent' }],
      ['rightsRepeated', {}],
      ['solicitorRequested', {}],
      ['legalAdviceChoice', { choice: 'wants' }],
      ['adviceGiven', {}],
      ['placed', { place: 'room' }],
      ['carePlan', {}],
      ['womanAssigned', {}],
      ['diversionScreened', { result: 'noNeed' }],
      ['safeguardingNotified', {}],
    ] as const)
      await record(ade, inCustody(step, 60, given))

    clock.now = minutes(90)
    const search = await start(ade, childId, intimateSearch, { setting: 'custody', place: 'custody' })
    const inSearch = (step: string, minute: number, given: Given = {}): Recording => ({
      rule: intimateSearch,
      episode: search,
      step,
      minute,
      given,
    })
    await ade.open(`${search}/steps/searched`)
    assert.match(await ade.page.innerText('main'), /cannot be recorded now/)
    await record(ruth, inSearch('decision', 100, { outcome: 'granted', proportionate: 'yes' }))
    await looked(ruth.page, 'search', scripts)
    const officers = { firstSex: 'female', secondSex: 'female' }
    await record(ruth, inSearch('officersNamed', 101, officers))
    await record(ruth, inSearch('adult', 102, { route: 'present' }))
    await record(ruth, inSearch('searched', 110, { officers: 'twoSameSex' }))

    await record(ruth, inCustody('review', 300, { stage: 'beforeCharge', officer: 'inspector' }))
    await record(ade, inCustody('outcome', 400, { decision: 'charged', adultPresent: 'yes' }))
    await record(ade, inCustody('bailDecision', 410, { bail: 'refused', written: 'yes' }))
    await record(ade, inCustody('accommodationRequested', 420, { type: 'notSecure' }))
    await record(niamh, inCustody('accommodationAnswered', 450, { offer: 'notSecure' }))
    await record(
      ade,
      inCustody('accommodationDecision', 460, {
        impracticable: 'no',
        offered: 'not secure',
        seriousHarm: 'no',
        arrangement: 'move to accommodation',
      }),
    )
    await record(ade, inCustody('releasePlan', 465, { goingTo: 'authority' }))
    await record(ade, inCustody('transferred', 480, { type: 'notSecure' }))
    const end = (await ade.page.textContent('main')) ?? ''
    assert.match(end, /moved to local authority accommodation/)
    assert.match(end, /Voluntary attendance considered before arrest/)
    await looked(ade.page, 'ended', scripts)
    await ade.open(`/custody-board`)
    assert.doesNotMatch(await ade.page.innerText('#board'), new RegExp(child.givenNames))

    for (const one of [ade, niamh, ruth]) {
      assert.deepEqual(one.faults, [])
      await one.context.close()
    }
  })

test('what a search found is in sight on a telephone, scripts on or off', async () => {
  await plantChild(database, castChildren.kit)
  for (const scripts of [true, false]) {
    const { page, open, context } = await signedIn(cast.tom.name, scripts)
    await page.setViewportSize({ width: 390, height: 700 })
    await open('/children')
    await page.fill('#name', castChildren.kit.familyName)
    await page.getByRole('button', { name: 'Search' }).click()
    const found = await page.getByRole('link', { name: castChildren.kit.givenNames }).boundingBox()
    assert.ok(found && found.y >= 0 && found.y + found.height <= 700, `scripts ${scripts}: at ${found?.y}`)
    await page.getByRole('link', { name: castChildren.kit.givenNames }).click()
    await page.goBack()
    await page.getByRole('link', { name: castChildren.kit.givenNames }).waitFor({ timeout: 5000 })
    assert.equal(await page.inputValue('#name'), castChildren.kit.familyName)
    await context.close()
  }
})

test("another council's social worker does not learn that the child exists", async () => {
  const victor = await signedIn(cast.victor.name, true)
  const answer = await victor.page.goto(`${at}/children/${castChildren.amara.id}`)
  assert.equal(answer?.status(), 404)
  await victor.page.goto(`${at}/children`)
  await victor.page.fill('#name', 'Amara Okafor')
  await victor.page.getByRole('button', { name: 'Search' }).click()
  assert.match(await victor.page.innerText('main'), /No child found/)
  await victor.page.goto(`${at}/?whose=agency`)
  assert.match(await victor.page.innerText('#owed'), /Nothing is owed here now/)
  await victor.context.close()
})
