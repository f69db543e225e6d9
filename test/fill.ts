import type { Page } from 'playwright-core'
import { londonDay, londonTime } from '../src/kernel/calendar.ts'
import type { AgreedAction, Answer, Questions } from '../src/kernel/form.ts'
import { answersTo } from './answers.ts'

async function fillMoment(page: Page, name: string, at: Date, withTime: boolean): Promise<void> {
  const [year = '', month = '', day = ''] = londonDay(at).split('-')
  await page.fill(`[name="${name}-day"]`, day)
  await page.fill(`[name="${name}-month"]`, month)
  await page.fill(`[name="${name}-year"]`, year)
  if (withTime) await page.fill(`[name="${name}-time"]`, londonTime(at))
}

async function fillOne(page: Page, questions: Questions, [name, answer]: [string, Answer]): Promise<void> {
  const question = questions[name]
  const field = `[name="${name}"]`
  if (question?.kind === 'date' || question?.kind === 'dateTime')
    return fillMoment(page, name, new Date(String(answer)), question.kind === 'dateTime')
  if (question?.kind === 'choice' && (await page.locator(`select${field}`).count()) > 0)
    return void (await page.selectOption(field, String(answer)))
  if (question?.kind === 'choice') return page.check(`${field}[value="${answer}"]`)
  if (question?.kind === 'several') {
    for (const one of answer as readonly string[]) await page.check(`${field}[value="${one}"]`)
    return
  }
  if (question?.kind === 'actions') return fillActions(page, name, answer as readonly AgreedAction[])
  await page.fill(field, String(answer))
}

async function fillActions(page: Page, name: string, actions: readonly AgreedAction[]): Promise<void> {
  for (const [index, { what, who, by }] of actions.entries()) {
    const row = `${name}-${index + 1}`
    await page.fill(`[name="${row}-what"]`, what)
    await page.selectOption(`[name="${row}-who"]`, who)
    await fillMoment(page, `${row}-by`, new Date(by), false)
  }
}

/** Fills in the form on a page as a person would: every question that must be answered, the first answer unless given. */
export async function fillIn(
  page: Page,
  questions: Questions,
  { at, given = {} }: Readonly<{ at: Date; given?: Readonly<Record<string, Answer>> }>,
): Promise<void> {
  for (const one of Object.entries(answersTo(questions, at, given))) await fillOne(page, questions, one)
}
