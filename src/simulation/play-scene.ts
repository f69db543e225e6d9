import { questionsOf } from '../episodes/decision.ts'
import { recordStep } from '../episodes/record-step.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { ageOn, londonDay } from '../kernel/calendar.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { pathwayAt } from '../policy/index.ts'
import { type Asked, answered } from './answering.ts'
import { bornOn } from './cast-children.ts'

import { chanceFrom } from './chance.ts'
import { habits } from './habits.ts'
import type { Line, Scene } from './scene.ts'
import { acting } from './staff.ts'

const minute = 60_000
const at = (now: Date, ago: number): Date => new Date(+now - ago * minute)

function askedIn({ child, pathway }: Scene, line: Line, now: Date): Asked {
  const happenedAt = at(now, line.ago)
  const rule: Pathway = pathwayAt(pathway, londonDay(happenedAt))
  const step = rule.steps[line.step]
  if (!step) throw new Error(`The scene of ${pathway} has no step ${line.step}.`)
  const day = londonDay(happenedAt)
  return {
    name: line.step,
    step,
    questions: questionsOf(step),
    at: happenedAt,
    child: {
      sex: child.sex,
      lookedAfter: child.lookedAfterBy ? 'yes' : 'no',
      age: String(ageOn(bornOn(child, londonDay(now)), day)),
    },
    habits: habits[pathway],
    chance: chanceFrom(`${child.id} ${pathway} ${line.step} ${line.ago}`),
  }
}

/** Records a scene through the operations of the program, each line two minutes after it happened. */
export async function playScene(scene: Scene, now: Date): Promise<void> {
  const { child, pathway, unitId, lines } = scene
  const [first, ...rest] = lines
  if (!first) return
  const recording = (line: Line) => ({
    context: acting(line.by, at(now, line.ago - 2)),
    step: line.step,
    happenedAt: at(now, line.ago),
    answers: answered(askedIn(scene, line, now), new Map(), line.answers),
  })
  const begun = recording(first)
  const start = { childId: child.id, pathway, unitId, happenedAt: begun.happenedAt, answers: begun.answers }
  let { episodeId, version } = await startEpisode(begun.context, start)
  for (const line of rest) {
    const { context, ...recorded } = recording(line)
    version = (await recordStep(context, { episodeId, version, ...recorded })).version
  }
}
