import { questionsOf } from '../episodes/decision.ts'
import { recordStep } from '../episodes/record-step.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { ageOn, londonDay } from '../kernel/calendar.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { pathwayAt } from '../policy/index.ts'
import type { Asked } from './answering.ts'
import { bornOn } from './cast-children.ts'

import { chanceFrom } from './chance.ts'
import { habits } from './habits.ts'
import type { Line, Scene } from './scene.ts'
import { acting } from './staff.ts'
import { untilAccepted } from './until-accepted.ts'

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
    given: (typeof line.answers === 'function' ? line.answers(now) : line.answers) ?? {},
  }
}

/** Records a scene through the operations of the program, each line two minutes after it happened. */
export async function playScene(scene: Scene, now: Date, from?: string): Promise<void> {
  const { child, pathway, unitId, lines, next = [] } = scene
  let [episodeId, version] = ['', 0]
  for (const line of lines) {
    const context = acting(line.by, at(now, line.ago - 2))
    const asked = askedIn(scene, line, now)
    const happenedAt = asked.at
    const { result, because } = await untilAccepted(asked, async answers => {
      if (!episodeId)
        return startEpisode(context, { childId: child.id, pathway, unitId, from, happenedAt, answers })
      const done = await recordStep(context, { episodeId, version, step: line.step, happenedAt, answers })
      return { episodeId, version: done.version }
    })
    if (!result)
      throw new Error(`The scene of ${pathway} cannot record ${line.step}: ${because?.code}.`, {
        cause: because,
      })
    episodeId = result.episodeId
    version = result.version
  }
  for (const one of next) await playScene(one, now, episodeId)
}
