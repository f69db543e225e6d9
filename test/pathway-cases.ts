import { type AgreedAction, isAsked } from '../src/kernel/form.ts'
import type { ChildFacts, Entry, Pathway } from '../src/kernel/pathway.ts'
import { mistakesIn, recordable } from '../src/kernel/recording.ts'
import { type Episode, replay } from '../src/kernel/replay.ts'
import { calendar } from '../src/policy/calendar.ts'
import { answersTo } from './answers.ts'

type Given = Readonly<Record<string, string | readonly string[] | readonly AgreedAction[]>>

/** What happened: the step, when, and the answers that matter. The rest is answered with the first of each list. */
export type Happened = readonly [step: string, at: string, given?: Given]

/** A child on a pathway, and what has happened. */
export type Story = Readonly<{ pathway: Pathway; child: ChildFacts; happened: readonly Happened[] }>

const entriesOf = ({ pathway, happened }: Story): readonly Entry[] =>
  happened.map(([step, at, given = {}], index) => {
    const asks = pathway.steps[step]?.asks ?? {}
    const answers = answersTo(asks, new Date(at), given)
    for (const question of Object.keys(given)) {
      const asked = asks[question]
      if (!asked || !isAsked(asked, answers)) throw new Error(`${step} does not ask ${question} here`)
    }
    return {
      version: index + 1,
      step,
      happenedAt: new Date(at),
      recordedAt: new Date(at),
      by: '00000000-0000-7000-8000-000000000001',
      answers,
    }
  })

/** Where the episode stands at a time. */
export const episodeAt = (story: Story, now: string): Episode =>
  replay(story.pathway, entriesOf(story), { now: new Date(now), calendar, child: story.child })

/** One duty in a word and a time: `overdue, due 2026-03-29T06:30:00Z`. The newest, unless another is asked for. */
export function dutyAt(story: Story, now: string, step: string, occurrence?: number): string {
  const duties = episodeAt(story, now).duties.filter(duty => duty.step === step)
  const duty = occurrence ? duties[occurrence - 1] : duties.at(-1)
  const time = (at: Date) => at.toISOString().replace('.000', '')
  const due = duty?.due ? `, due ${time(duty.due)}` : ''
  const prompt = duty?.prompt ? `, prompt ${time(duty.prompt)}` : ''
  return `${duty?.state}${due}${prompt}`
}

/** Why something cannot be recorded after what has happened; nothing if it can. */
export function refusal(story: Story, [step, at, given = {}]: Happened): string | undefined {
  const asks = story.pathway.steps[step]?.asks ?? {}
  const answers = answersTo(asks, new Date(at), given)
  const { pathway, child } = story
  const mistakes = mistakesIn(
    { pathway, entries: entriesOf(story), child },
    { step, happenedAt: new Date(at), answers },
  )
  if (mistakes[0]) return mistakes[0].says
  return recordable(pathway, episodeAt(story, at), step) ? undefined : 'not open'
}

/** The breaches marked on the episode, in words. */
export const breachesIn = (story: Story, now: string): readonly string[] =>
  episodeAt(story, now).breaches.map(breach => breach.says)
