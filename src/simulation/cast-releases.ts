import { londonDay } from '../kernel/calendar.ts'
import { Refusal } from '../kernel/problem.ts'
import { proposeRelease } from '../releases/propose-release.ts'
import type { ReleasePlan } from '../releases/release-plan.ts'
import { signRelease } from '../releases/sign-release.ts'
import type { WantedTable } from '../releases/wanted-table.ts'
import { cast } from './cast.ts'
import { acting } from './staff.ts'

const day = 86_400_000
const byMonthAndBy = (measure: string, ...splits: readonly string[]): readonly WantedTable[] => [
  { measure },
  ...splits.map(split => ({ measure, split })),
]

/** A plan for the fortnight that the demonstration has behind it. */
const planFor = (
  now: Date,
  plan: Pick<ReleasePlan, 'title' | 'summary' | 'tables' | 'parts' | 'progress' | 'embargoUntil'>,
) => ({
  ...plan,
  from: londonDay(new Date(now.getTime() - 14 * day)),
  last: londonDay(now),
})

/** Without enough to count there is nothing to release, and no reason not to start. */
async function proposed(at: Date, plan: ReleasePlan): Promise<string | undefined> {
  try {
    return (await proposeRelease(acting(cast.felix, at), plan)).releaseId
  } catch (problem) {
    if (problem instanceof Refusal) return undefined
    throw problem
  }
}

/** How far the 36 actions have come: told without a figure. */
async function releaseProgress(now: Date): Promise<void> {
  const ago = (days: number): Date => new Date(now.getTime() - days * day)
  const plan = planFor(now, {
    title: 'How far the promises have come',
    summary:
      'What was to be done by when, what was reached and what shows it, what slipped and why, and what those say who answer for it and those who oversee them. Everybody in it is made up.',
    ...{ tables: [], progress: true, embargoUntil: ago(0.9) },
  })
  const releaseId = await proposed(ago(1.2), plan)
  if (!releaseId) return
  await signRelease(acting(cast.esther, ago(1.1)), { releaseId, part: 'checked' })
  await signRelease(acting(cast.daniel, ago(1)), { releaseId, part: 'approved' })
}

/** Releases of the cast: two that are published, and one that waits for its second signature. */
export async function releaseFigures(now: Date): Promise<void> {
  const ago = (days: number): Date => new Date(now.getTime() - days * day)
  const first = planFor(now, {
    title: 'Children who came to police: a first release',
    summary:
      'How many offences against children were reported, how often children were reported missing, and whose detention was authorised. Everybody in it is made up.',
    tables: [
      ...byMonthAndBy('offences-against-children', 'sex', 'age_band'),
      ...byMonthAndBy('missing-episodes', 'sex'),
      ...['sex', 'age_band'].map(split => ({ measure: 'detained', split, compare: true })),
    ],
    parts: ['missing-episodes', 'child-victims'],
    embargoUntil: ago(1),
  })
  const published = await proposed(ago(3), first)
  if (published) {
    await signRelease(acting(cast.esther, ago(2)), { releaseId: published, part: 'checked' })
    await signRelease(acting(cast.daniel, ago(1.5)), { releaseId: published, part: 'approved' })
  }
  await releaseProgress(now)
  const second = planFor(now, {
    title: 'Children in police custody',
    summary: 'How many children were held in custody, and for how long. Everybody in it is made up.',
    tables: [...byMonthAndBy('stays-in-custody', 'sex', 'age_band'), { measure: 'hours-in-custody' }],
    embargoUntil: new Date(now.getTime() + 7 * day),
  })
  const waiting = await proposed(ago(0.5), second)
  if (waiting) await signRelease(acting(cast.esther, ago(0.2)), { releaseId: waiting, part: 'checked' })
}
