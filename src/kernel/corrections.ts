import { deadlineInWords } from './calendar.ts'
import type { Duty } from './duty.ts'
import { titled } from './in-words.ts'
import type { Entry, Pathway } from './pathway.ts'
import type { Given } from './reading.ts'
import { type Breach, type Episode, replay } from './replay.ts'

/** What one correction changed, at the moment it was recorded: duties that moved, and breaches it took away. */
export type Correction = Readonly<{
  version: number
  corrects: number
  moved: readonly Readonly<{ before?: Duty; after?: Duty }>[]
  cleared: readonly Breach[]
}>

const keyOf = (duty: Duty): string => `${duty.step} ${duty.occurrence}`
const said = (duty: Duty | undefined): string => `${duty?.state} ${duty?.due?.getTime()}`

const byKey = ({ duties }: Episode) => new Map(duties.map(duty => [keyOf(duty), duty]))

function moves(before: Episode, after: Episode): Correction['moved'] {
  const [was, is] = [byKey(before), byKey(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .map(key => [was.get(key), is.get(key)] as const)
    .filter(([old, now]) => said(old) !== said(now))
    .map(([old, now]) => ({ ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) }))
}

const isSame = (one: Breach, other: Breach): boolean => one.step === other.step && one.says === other.says

/** What each correction changed, oldest first: nothing that was late, missed or a breach can be put right unseen. */
export function correctionsIn(
  pathway: Pathway,
  entries: readonly Entry[],
  given: Omit<Given, 'now'>,
): readonly Correction[] {
  const inOrder = [...entries].sort((a, b) => a.version - b.version)
  return inOrder.flatMap(({ version, corrects, recordedAt }, index) => {
    if (corrects === undefined) return []
    const known = { ...given, now: recordedAt }
    const before = replay(pathway, inOrder.slice(0, index), known)
    const after = replay(pathway, inOrder.slice(0, index + 1), known)
    const cleared = before.breaches.filter(breach => !after.breaches.some(one => isSame(one, breach)))
    return [{ version, corrects, moved: moves(before, after), cleared }]
  })
}

const stateInWords = (duty: Duty): string =>
  `${duty.state}${duty.due ? `, due ${deadlineInWords(duty.due)}` : ''}`

/** What a correction changed, in sentences. */
export function correctionInWords(pathway: Pathway, { moved, cleared }: Correction): readonly string[] {
  return [
    ...moved.map(({ before, after }) => {
      const about = titled(pathway, (after ?? before)?.step ?? '')
      const was = before ? `was ${stateInWords(before)}` : 'was not owed'
      return `${about} ${was}; it ${after ? `is now ${stateInWords(after)}` : 'is no longer owed'}.`
    }),
    ...cleared.map(({ says }) => `This no longer stands as a breach: ${says}`),
  ]
}
