import { answersTo } from '../../test/answers.ts'
import { as, cast } from '../../test/cast.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { weekAfter } from '../../test/sample-cases.ts'
import { questionsOf } from '../episodes/decision.ts'
import { recordStep } from '../episodes/record-step.ts'
import { missingChild } from '../policy/pathways/missing-child.ts'
import { announceRound } from './announce-round.ts'
import { decideMasked, openMasked } from './decide-masked.ts'
import { drawRound } from './draw-round.ts'

const { database, open } = await childrenForEachScope()
const happenedAt = minutes(-100)
const calm = { danger: 'no', exploitation: 'no', medicalNeed: 'no', grade: 'medium' }
const episodeId = await begin({ childId: open, pathway: missingChild, by: cast.tom })
const answers = { ...answersTo(questionsOf(missingChild.steps.graded), happenedAt, calm), ...calm }
await recordStep(as(cast.tom), { episodeId, step: 'graded', version: 1, happenedAt, answers })
const plan = { decision: 'missing-grade', from: '2026-11-16', until: '2026-11-23', size: 5 }

/** A round with one decision in it, in which only Tom had a hand. */
async function drawn(): Promise<string> {
  const { roundId } = await announceRound(as(cast.pat), plan)
  await drawRound(as(cast.pat, weekAfter), { roundId })
  return roundId
}

const opened = await drawn()
const partners =
  'niamh victor rosa owen leah kwame imran sara hana paul yusuf adam beth tess anya gus cleo dina evan faye gina hugo alma'
const police = 'felix bridget joan daniel helen martha esther maryam pat nell omar rita seth tara umar vera'
const qualified = 'priya grace lewis ade carl ruth moira sam noor ellen joel wes lena cora dee'

permissionTable('deciding again without knowing whose it is', {
  database,
  did: 'decide masked',
  columns: {
    'to open one': () => ({
      act: context => openMasked(context, { roundId: opened, place: 1 }),
      about: outcome => ({
        about: 'masked decision',
        about_id: opened,
        child_id: outcome === 'NOT_FOUND' ? null : open,
      }),
    }),
    'to decide one': async () => {
      const roundId = await drawn()
      return {
        act: context => decideMasked(context, { roundId, place: 1, answer: 'high', recognised: false }),
        about: outcome => ({
          about: 'masked decision',
          about_id: roundId,
          child_id: outcome === 'NOT_FOUND' ? null : open,
        }),
      }
    },
  },
  rows: [
    [qualified, 'qualified-elsewhere', 'qualified-elsewhere'],
    [`tom ${police}`, 'NOT_PERMITTED', 'NOT_PERMITTED'],
    [partners, 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
