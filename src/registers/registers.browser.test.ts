import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browsing, choose, looksRight, press, tabTo, write } from '../../test/browsing.ts'
import { as, cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { takeInMore } from './take-in.ts'

const database = await freshDatabase()
const { at, open } = await browsing(database)

const main = '#main-content'
const said = async (page: Awaited<ReturnType<typeof open>>) =>
  ((await page.textContent(main)) ?? '').replaceAll(/\s+/g, ' ')

test('by keyboard and without scripts: a row is added, its mistakes are kept, it is found, changed and taken away', async () => {
  const page = await open(cast.della, '/registers/policies')
  assert.match(await said(page), /There is no policy in it yet/)
  await press(page, page.getByRole('link', { name: 'Add a policy' }))
  await write(page, 'Policy', 'Searching children')
  await press(page, page.getByRole('button', { name: 'Add' }))
  assert.match(await said(page), /There is a problem/)
  assert.equal(await page.getByLabel('Policy', { exact: true }).inputValue(), 'Searching children')
  await write(page, 'Who answers for it', 'Custody command')
  await choose(page, 'State', 'Not reviewed yet')
  await press(page, page.getByRole('button', { name: 'Add' }))
  assert.match(await said(page), /Added\..*Searching children.*Custody command/)

  await press(page, page.getByRole('link', { name: 'Change', exact: true }))
  await write(page, 'Who answers for it', 'Local policing')
  await write(page, /Why is it changed/, 'It moved')
  await press(page, page.getByRole('button', { name: 'Save' }))
  assert.match(await said(page), /Because: It moved.*Custody command.*became.*Local policing/)

  await page.goto('/registers/policies')
  await write(page, 'Words in it', 'nothing like it')
  await press(page, page.getByRole('button', { name: 'Show' }))
  assert.equal(await page.getByRole('link', { name: 'Searching children' }).count(), 0)
  await write(page, 'Words in it', 'searching')
  await press(page, page.getByRole('button', { name: 'Show' }))
  await tabTo(page, page.getByRole('link', { name: 'Searching children' }))
  const href = await page.getByRole('link', { name: 'CSV' }).first().getAttribute('href')
  const file = await page.request.get(new URL(href ?? '', at).href)
  assert.match(await file.text(), /Searching children,Local policing/)
  await page.context().close()
})

/** More rows than one transaction takes in, in the words that somebody else's system uses. */
const rows = Array.from(
  { length: 5_200 },
  (_, number) => `P${number},Trauma,2026-03-02,${number === 7 ? 'sometimes' : 'completed'},North,Constable`,
)
const buffer = Buffer.from(['Who,Course,When,Status,BCU,Rank', ...rows].join('\n'))

test('by keyboard and without scripts: a file is tried, its columns are named, it is interrupted, gone on with, and adds nothing twice', async () => {
  const page = await open(cast.tariq, '/registers/training')
  const send = async () => {
    await press(page, page.getByRole('link', { name: 'Take in a file' }))
    await page.getByLabel('File').setInputFiles({ name: 'training.csv', mimeType: 'text/csv', buffer })
    await press(page, page.getByRole('button', { name: 'Send it' }))
    assert.match(await said(page), /Choose a column for: Staff number, Day/)
    for (const [label, column] of [
      ['Staff number', 'Who'],
      ['Day', 'When'],
    ] as const) {
      await tabTo(page, page.getByLabel(label, { exact: true }))
      await page.keyboard.type(column)
    }
    await press(page, page.getByRole('button', { name: 'Save, and try it' }))
  }
  await send()
  assert.match(
    await said(page),
    /If it is taken in now: 5,199 rows added, 0 changed, 0 as they are, 1 not taken in/,
  )
  assert.match(
    await said(page),
    /Nothing has been done yet.*What came of it: “sometimes” cannot be read. Choose one of the answers listed/,
  )

  const importId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await takeInMore(as(cast.tariq), { register: 'training', importId })
  await page.reload()
  assert.match(await said(page), /5,000 of 5,200 rows taken in/)
  assert.equal(await page.getByRole('progressbar').getAttribute('value'), '5000')
  await press(page, page.getByRole('button', { name: 'Go on' }))
  assert.match(
    await said(page),
    /5,200 rows of 5,200 looked at: 5,199 added, 0 changed, 0 as they were, 1 not taken in/,
  )

  await page.goto('/registers/training')
  await send()
  assert.match(await said(page), /0 rows added, 0 changed, 5,199 as they are, 1 not taken in/)
  await press(page, page.getByRole('button', { name: 'Give this file up' }))
  assert.match(await said(page), /0 rows of 5,200 looked at/)
  await page.context().close()
})

test('no barrier, nothing sticking out, and on paper without what only a screen can do', async () => {
  const page = await open(cast.tariq, '/registers/training', { javaScriptEnabled: true })
  const imported = await page.getByRole('link', { name: 'training.csv' }).last().getAttribute('href')
  const row = await page.locator('td a[href*="/rows/"]').first().getAttribute('href')
  for (const [name, path] of [
    ['registers', '/registers'],
    ['register-rows', '/registers/training'],
    ['register-row', row ?? ''],
    ['register-import', imported ?? ''],
  ] as const) {
    await page.goto(path)
    await looksRight(page, name)
  }
  await page.context().close()
})
