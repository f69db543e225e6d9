import assert from 'node:assert/strict'
import { it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, testNow } from '../../test/cast.ts'
import { aboutChild, everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import type { Context } from '../kernel/context.ts'
import { victimOrWitness } from '../policy/pathways/victim-or-witness.ts'
import { newId } from '../store/ids.ts'
import { viewHarmScore } from './view-harm-score.ts'

const { database, open, shared, restricted } = await childrenForEachScope()
const column = (childId: string) => () => ({
  act: (context: Context) => viewHarmScore(context, { childId }),
  about: (outcome: string) =>
    outcome === 'NOT_FOUND'
      ? { about: 'child', about_id: childId, child_id: childId }
      : aboutChild(childId)(),
})
/** Partners who have been told nothing of the child do not find it; those in Lambeth find the one that was shared. */
const partners = Object.entries(everybody).filter(([, one]) => one.agency.kind !== 'police')
const lambeth = partners
  .filter(([, one]) => one.agency.name.startsWith('Lambeth children'))
  .map(([name]) => name)
const elsewhere = partners.map(([name]) => name).filter(name => !lambeth.includes(name))
const team = ['tom', 'priya', 'grace', 'lewis']
const openers = ['ellen', 'joel', 'seth', 'esther', 'helen', 'ruth', 'daniel', 'moira']
const police = Object.keys(everybody).filter(
  name => ![...team, ...openers].includes(name) && !partners.some(([partner]) => partner === name),
)

permissionTable('opening the points of a child', {
  database,
  did: 'open harm score',
  columns: {
    'an open record': column(open),
    'one shared with Lambeth': column(shared),
    'a restricted one': column(restricted),
    'no record': column(newId()),
  },
  rows: [
    [openers.join(' '), 'safeguarding-opens', 'safeguarding-opens', 'NOT_FOUND', 'NOT_FOUND'],
    [lambeth.join(' '), 'NOT_FOUND', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND'],
    [elsewhere.join(' '), ...Array<string>(4).fill('NOT_FOUND')],
    [team.join(' '), 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND'],
    [police.join(' '), 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})

it('shows what happened, once, and nothing of it is kept', async () => {
  const happenedAt = new Date(testNow.getTime() - 3_600_000)
  const answers = answersTo(victimOrWitness.steps.reported.asks ?? {}, happenedAt, {
    part: 'victim',
    offence: 'robbery',
  })
  await startEpisode(as(cast.tom), { childId: open, pathway: victimOrWitness.id, happenedAt, answers })
  const { scored } = await viewHarmScore(as(cast.ellen), { childId: open })
  assert.deepEqual([scored.harmed, scored.suspected, scored.points.length], [24, 0, 1])
})
