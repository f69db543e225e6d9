import { londonDay, londonTime } from '../kernel/calendar.ts'
import type { Duty } from '../kernel/replay.ts'
import { kindOfRole } from '../policy/roles.ts'
import type { Chance } from './chance.ts'

/** How an agency keeps time: the share done in time, and done late; the rest is never done. `night` makes it slower. */
type Punctuality = Readonly<{ inTime: number; late: number; night: number }>

const kept: Readonly<Record<string, Punctuality>> = {
  police: { inTime: 0.9, late: 0.08, night: 1.2 },
  'childrens-services': { inTime: 0.7, late: 0.2, night: 1.8 },
  'appropriate-adult-scheme': { inTime: 0.82, late: 0.14, night: 1.6 },
  'liaison-and-diversion': { inTime: 0.75, late: 0.1, night: 2.5 },
  engage: { inTime: 0.7, late: 0.15, night: 2.5 },
  health: { inTime: 0.85, late: 0.12, night: 1.5 },
  'care-provider': { inTime: 0.75, late: 0.15, night: 1.5 },
}
const others: Punctuality = { inTime: 0.8, late: 0.12, night: 1.5 }

/** Roles that work by day, Monday to Friday. */
const byDay = ['return-interview-worker', 'quality-team', 'safeguarding-lead', 'youth-justice-worker']

const minute = 60_000
const hour = 3_600_000

const isNight = (at: Date): boolean => londonTime(at) >= '22:00' || londonTime(at) < '07:00'

const isAtWork = (at: Date): boolean =>
  londonTime(at) >= '09:00' &&
  londonTime(at) < '17:00' &&
  ![0, 6].includes(new Date(londonDay(at)).getUTCDay())

/** The next time somebody with a role is at work. */
function atWork(role: string, at: Date, chance: Chance): Date {
  if (!byDay.includes(role)) return at
  let when = +at
  while (!isAtWork(new Date(when))) when += hour
  return new Date(when === +at ? when : when + chance.between(0, 50) * minute)
}

const fraction = (duty: Duty, { inTime, late }: Punctuality, chance: Chance): number | undefined => {
  const luck = chance.next()
  const again = duty.occurrence > 1
  if (luck < inTime) return chance.between(again ? 0.7 : 0.15, 0.98)
  return luck < inTime + late ? 1 + chance.around(0.35, 0.9) : undefined
}

type Owing = Readonly<{ duty: Duty; role: string; certain: boolean; chance: Chance }>

/** The usual time for something without a limit: the reminder, or else forty minutes. */
const usual = ({ openedAt, prompt }: Duty): number =>
  openedAt && prompt && prompt > openedAt ? 0.8 * (+prompt - +openedAt) : 40 * minute

/** When whoever owes a duty does it; nothing if they never do. What an episode cannot end without is always done. */
export function doneAt(
  { duty, role, certain, chance }: Owing,
  hours?: readonly [number, number],
): Date | undefined {
  const kind = kept[kindOfRole(role) ?? ''] ?? others
  const opened = duty.openedAt ?? new Date(0)
  const slow = isNight(opened) ? kind.night : 1
  const share = fraction(duty, kind, chance)
  if (share === undefined && !certain) return undefined
  if (hours) return atWork(role, new Date(+opened + chance.between(...hours) * hour), chance)
  const window = duty.due ? +duty.due - +opened : 0
  const wait =
    window > 0
      ? window * (share ?? 1.2) * (share !== undefined && share < 0.5 ? slow : 1)
      : chance.around(usual(duty), 0.7) * slow
  return atWork(role, new Date(+opened + Math.max(wait, minute)), chance)
}

/** When it is put on record: mostly within minutes, sometimes hours later. */
export const recordedAfter = (happenedAt: Date, chance: Chance): Date =>
  new Date(+happenedAt + (chance.yes(0.07) ? chance.between(1, 9) * hour : chance.around(6, 0.8) * minute))
