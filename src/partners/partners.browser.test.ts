import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { answersTo } from '../../test/answers.ts'
import { barriersOn, picture } from '../../test/browser.ts'
import { browsing } from '../../test/browsing.ts'
import { as, cast, castAgencies, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { recordStep } from '../episodes/record-step.ts'
import { custody } from '../policy/pathways/custody.ts'
import { addChannel } from './change-channels.ts'
import { disputeEntry } from './dispute-entry.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { replyToReferral } from './reply-to-referral.ts'

const database = await freshDatabase()
const { at, browser } = await browsing(database)
const agencyId = castAgencies.lambeth.id

/** A child in custody of whom children's services were asked to call back, and did not like the time on the record. */
async function ledger() {
  const childId = await plantChild(database, castChildren.amara)
  const start = { childId, pathway: custody, by: cast.ade, unitId: castUnits.brixtonCustody.id }
  const episodeId = await begin(start)
  const answers = answersTo(custody.steps.detailsShared.asks ?? {}, minutes(-90))
  await recordStep(as(cast.ade), {
    ...{ episodeId, step: 'detailsShared', version: 1, happenedAt: minutes(-90), answers },
  })
  const decline = { kind: 'declined' as const, reason: 'notOurs', words: 'She lives in Croydon now.' }
  await replyToReferral(as(cast.niamh), { episodeId, step: 'calledBack', occurrence: 1, ...decline })
  const words = 'We were told at noon.'
  const { disputeId } = await disputeEntry(as(cast.niamh), { episodeId, version: 2, words })
  await addChannel(as(cast.niamh), { agencyId, kind: 'email', address: 'duty-desk@lambeth.example' })
  const { agreementId } = await proposeAgreement(as(cast.bridget), {
    ...{ agencyId, purpose: 'To keep children safe', lawfulBasis: 'Children Act 2004 s.10' },
    ...{ pathways: ['custody'], leavesOut: ['custody detailsShared concerns'] },
    ...{ startsOn: '2026-11-01', endsOn: '2027-10-31' },
  })
  return { childId, episodeId, disputeId, agreementId }
}

async function signedIn(name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${at}/sign-in?back=%2Fpartners`)
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
  return page
}

/** What keeps somebody out of a page; its picture is for a person to look at. */
async function barriers(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(`${at}${path}`)
  const name = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replace(/[^a-z]+/gi, '-')
  await picture(page, `partners${name}`)
  return (await barriersOn(page)).map(one => `${path}: ${one}`)
}

test('the pages of partners keep nobody out', { timeout: 300_000 }, async () => {
  const { childId, episodeId, disputeId, agreementId } = await ledger()
  const accounts = await signedIn(cast.bridget.name)
  const council = await signedIn(cast.niamh.name)
  const wrong = []
  for (const path of [
    ...['/partners', `/partners/${agencyId}`, `/partners/${agencyId}/area`, `/partners/${agencyId}/channels`],
    ...[`/partners/${agencyId}/agreements/new`, `/partners/${agencyId}/agreements/new?pathways=custody`],
    ...[`/partners/agreements/${agreementId}`, '/partners/waits', '/notices'],
  ])
    wrong.push(...(await barriers(accounts, path)))
  for (const path of [
    ...['/partners/referrals', `/partners/referrals/${episodeId}/calledBack/1`, `/episodes/${episodeId}`],
    ...[`/episodes/${episodeId}/entries/1/dispute`, `/partners/disputes/${disputeId}`],
    ...[`/children/${childId}/disclosures`, '/notices'],
  ])
    wrong.push(...(await barriers(council, path)))
  assert.deepEqual(wrong, [])
})

test('an agreement is proposed from the page of an agency, signed by both sides and ended', async () => {
  const accounts = await signedIn(cast.bridget.name)
  await accounts.goto(`${at}/partners/${agencyId}`)
  await accounts.getByRole('link', { name: 'Propose an agreement' }).click()
  await accounts.getByRole('button', { name: 'Continue' }).click()
  await accounts.getByText('Choose at least one pathway.').waitFor()
  for (const title of ['Missing child', 'Police protection']) await accounts.getByLabel(title).check()
  await accounts.getByRole('button', { name: 'Continue' }).click()
  for (const [question, year] of [
    ['First day', '2026'],
    ['Last day', '2028'],
  ] as const) {
    const day = accounts.getByRole('group', { name: question })
    for (const [part, value] of [
      ['Day', '22'],
      ['Month', '11'],
      ['Year', year],
    ] as const)
      await day.getByLabel(part).fill(value)
  }
  await accounts.getByRole('button', { name: 'Propose' }).click()
  for (const question of ['What are records shared for?', 'On what lawful basis?'])
    await accounts.getByLabel(question).fill('To keep children safe')
  await accounts.getByRole('button', { name: 'Propose' }).click()
  await accounts.getByText('Proposed. It is in force').waitFor()
  const terms = accounts.locator('.govuk-summary-list')
  for (const title of ['Missing child', 'Police protection'])
    assert.ok((await terms.innerText()).includes(title))
  for (const signer of [cast.helen, cast.yusuf]) {
    const page = await signedIn(signer.name)
    await page.goto(accounts.url())
    await page.getByLabel('In whose name do you sign?').fill('Director')
    await page.getByRole('button', { name: 'Sign for your side' }).click()
    await page.getByText('Signed.').waitFor()
    if (signer !== cast.yusuf) continue
    await page.getByLabel('Why does it end early?').fill('A new one is written.')
    await page.getByRole('button', { name: 'End this agreement' }).click()
    assert.match(
      await page.locator('.govuk-summary-list').innerText(),
      /Ended early\s+\w+ 22 November 2026.*A new one/,
    )
    await page.goto(`${at}/partners/${agencyId}`)
    assert.match(await page.locator('table').innerText(), /to Sunday 22 November 2026\s+2\s+Ended/)
  }
})
