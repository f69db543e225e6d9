import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readAnswers } from '../kernel/answers.ts'
import type { Questions } from '../kernel/form.ts'
import { pathways } from './gathered.ts'
import { voice } from './voice.ts'

const asksOf = (id: string, step: string): Questions => {
  const asks = pathways.find(pathway => pathway.id === id)?.steps[step]?.asks
  assert.ok(asks, `${id}, ${step}`)
  return asks
}

/** What is asked of the child's voice once this much is answered. */
function heardAfter(asks: Questions, given: Readonly<Record<string, string | string[]>>): readonly string[] {
  const filled = { ...Object.fromEntries(Object.keys(voice).map(name => [name, 'Seen.'])), ...given }
  const { answers } = readAnswers(asks, filled, new Date('2026-04-01T12:00:00Z'))
  return Object.keys(voice).filter(name => name in answers)
}

describe("a child's words are asked for where somebody met the child, and only there", () => {
  const rows = [
    // pathway, step, nobody was with the child, somebody was
    ['child-exploitation', 'madeSafe', { how: 'missing' }, { how: 'home' }],
    ['child-exploitation', 'supportAnswered', { answer: 'waiting' }, { answer: 'notYet' }],
    ['child-referral', 'begun', { state: 'notTaken' }, { state: 'changedMind' }],
    ['community-resolution', 'helpOffered', { offered: 'no' }, { offered: 'yes' }],
    ['custody', 'complained', { who: 'adult' }, { who: 'child' }],
    ['custody', 'diversionScreened', { result: 'notSeen' }, { result: 'declined' }],
    ['custody', 'followUp', { met: 'no' }, { met: 'declined' }],
    ['custody', 'review', { heard: ['asleep'] }, { heard: ['child', 'adult'] }],
    ['custody', 'youthWorkerContact', { met: 'no' }, { met: 'declined' }],
    ['domestic-abuse-desk', 'childSeen', { state: 'notHere' }, { state: 'afraid' }],
    ['domestic-abuse-desk', 'reported', { seen: 'no' }, { seen: 'yes' }],
    ['image-support', 'advocateAnswered', { answer: 'tried' }, { answer: 'met' }],
    ['knife-possession', 'accepted', { met: 'no' }, { met: 'yes' }],
    ['missing-child', 'preventionInterview', { seen: 'no' }, { seen: 'yes' }],
    ['missing-child', 'found', { state: 'notSeen' }, { state: 'harmed' }],
    ['modern-slavery-referral', 'guardianNamed', { answer: 'none' }, { answer: 'guardian' }],
    ['online-harm', 'supportAnswered', { answer: 'waiting' }, { answer: 'notNow' }],
    ['operation-encompass', 'incident', { where: 'lives' }, { where: 'heard' }],
    ['operation-encompass', 'supported', { came: 'no' }, { came: 'late' }],
    ['restorative-complaint', 'complained', { who: 'adult' }, { who: 'child' }],
    ['safeguarding-notification', 'childTold', { how: 'unsafe' }, { how: 'helped' }],
    ['scrutiny-panel', 'childInvited', { asked: 'unreached' }, { asked: 'yes' }],
    ['stop-and-search', 'complained', { who: 'adult' }, { who: 'child' }],
    ['victim-or-witness', 'advocateAnswered', { answer: 'waiting' }, { answer: 'childSaidNo' }],
    ['victim-or-witness', 'reviewAsked', { who: 'advocate' }, { who: 'child' }],
    ['victim-or-witness', 'statementMade', { by: 'parent' }, { by: 'both' }],
    ['victim-or-witness', 'verdictTold', { who: 'parent' }, { who: 'both' }],
    ['victim-or-witness', 'viewsAsked', { heard: 'notReached' }, { heard: 'declined' }],
    ['video-review', 'childTold', { with: 'notTold' }, { with: 'nobody' }],
    ['violence-harm-review', 'challenged', { who: 'lawyer' }, { who: 'child' }],
    ['violence-harm-review', 'childHeard', { told: 'notYet' }, { told: 'alone' }],
    ['violence-harm-review', 'childTold', { told: 'notYet' }, { told: 'yes' }],
    ['voluntary-attendance', 'toldDecision', { told: 'parent' }, { told: 'child' }],
    ['youth-conditional-caution', 'brokenReported', { asked: 'notYet' }, { asked: 'yes' }],
  ] as const
  for (const [id, step, unmet, met] of rows)
    it(`${id}, ${step}`, () => {
      const asks = asksOf(id, step)
      assert.deepEqual(heardAfter(asks, unmet as never), [], 'nobody writes words that nobody heard')
      assert.deepEqual(heardAfter(asks, met as never), Object.keys(voice), 'what the child said is kept')
      const without = readAnswers(asks, met as never, new Date('2026-04-01T12:00:00Z'))
      assert.ok(
        without.mistakes.some(({ question }) => question === 'words'),
        'it is not left out',
      )
    })

  const meetings = pathways.flatMap(({ id, steps }) =>
    Object.entries(steps)
      .filter(([, { asks }]) => asks?.words && /^Did (?!the child).*\bmeet\b/.test(asks.met?.label ?? ''))
      .map(([name]) => [id, name] as const),
  )
  it('is so wherever a step asks whether they met', () => {
    assert.ok(meetings.length >= 3)
    for (const [id, name] of meetings)
      assert.ok(asksOf(id, name).words?.askedWhen?.met, `${id}, ${name} asks for words though nobody met`)
  })
})
