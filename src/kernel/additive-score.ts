import { matches } from './form.ts'
import type { Source } from './source.ts'

/** On which side of harm a child stood: harmed, or suspected of harming. Each is added up for itself. */
export type Side = 'harmed' | 'suspected'

/** What gives points: answers to a step of a pathway. */
export type PointRule = Readonly<{
  side: Side
  pathway: string
  step: string
  when?: Readonly<Record<string, string | readonly string[]>>
  points: number
  /** What happened, in words that go on with “on 3 May 2026”. */
  says: string
  source: Source
}>

/** An additive score, whole and open: what gives points, how they fade, and what happening again adds. */
export type AdditiveScore = Readonly<{
  id: string
  title: string
  inForceFrom: string
  points: readonly PointRule[]
  /** How much still counts, by how many days ago it was. The first that holds; after the last, nothing. */
  fades: readonly Readonly<{ upToDays: number; share: number; says: string }>[]
  /** What each further episode on the same side within so many days adds, up to so much. */
  again: Readonly<{ days: number; points: number; most: number; source: Source }>
  /** A suspicion that ended so counts for nothing. */
  cleared: readonly string[]
  /** What it cannot say. */
  limits: readonly string[]
}>

/** An entry that may give points. */
export type Happening = Readonly<{
  episodeId: string
  pathway: string
  step: string
  happenedAt: Date
  answers: Readonly<Record<string, unknown>>
  /** How the episode ended, if it has. */
  outcome: string | null
}>

/** Some points, and the sentence that explains them. */
export type Point = Readonly<{
  side: Side
  points: number
  because: string
  source: Source
  episodeId?: string
  happenedAt?: Date
}>

/** The points of a child on each side, never added to each other, and every one explained. */
export type Scored = Readonly<{ harmed: number; suspected: number; points: readonly Point[] }>

const day = 86_400_000
const daysBefore = (now: Date, at: Date): number => (now.getTime() - at.getTime()) / day

const ruleFor = (score: AdditiveScore, one: Happening): readonly PointRule[] =>
  score.points.filter(
    rule => rule.pathway === one.pathway && rule.step === one.step && matches(rule.when ?? {}, one.answers),
  )

/** Only the newest answers of a step count. */
const newest = (happened: readonly Happening[]): readonly Happening[] => [
  ...new Map(
    [...happened]
      .sort((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime())
      .map(one => [`${one.episodeId} ${one.step}`, one]),
  ).values(),
]

function pointOf(score: AdditiveScore, one: Happening, now: Date): Point | undefined {
  const [most] = [...ruleFor(score, one)].sort((a, b) => b.points - a.points)
  const fading = score.fades.find(({ upToDays }) => daysBefore(now, one.happenedAt) <= upToDays)
  if (!most || !fading) return undefined
  if (most.side === 'suspected' && score.cleared.includes(one.outcome ?? '')) return undefined
  const points = Math.round(most.points * fading.share)
  const counted =
    fading.share === 1 ? `${points} points.` : `${most.points} points, ${fading.says}: ${points}.`
  const { side, source } = most
  return {
    ...{ side, source, points },
    because: `${most.says}: ${counted}`,
    episodeId: one.episodeId,
    happenedAt: one.happenedAt,
  }
}

/** One episode gives points once on each side: the most of what happened in it. */
function oncePerEpisode(points: readonly Point[]): readonly Point[] {
  const best = new Map<string, Point>()
  for (const point of points) {
    const key = `${point.episodeId} ${point.side}`
    if ((best.get(key)?.points ?? -1) < point.points) best.set(key, point)
  }
  return [...best.values()]
}

function againPoint(
  { again }: AdditiveScore,
  points: readonly Point[],
  { side, now }: { side: Side; now: Date },
) {
  const lately = points.filter(
    one => one.side === side && one.happenedAt && daysBefore(now, one.happenedAt) <= again.days,
  )
  const added = Math.min(again.most, Math.max(0, lately.length - 1) * again.points)
  const because = `${lately.length} times in ${again.days} days: ${again.points} points for each after the first, ${again.most} at most.`
  return added > 0 ? [{ side, points: added, because, source: again.source }] : []
}

/** Works a score out. The same happenings and the same moment always give the same points. */
export function scoreOf(score: AdditiveScore, happened: readonly Happening[], now: Date): Scored {
  const past = newest(happened.filter(one => one.happenedAt <= now))
  const each = oncePerEpisode(past.flatMap(one => pointOf(score, one, now) ?? []))
  const points: readonly Point[] = [
    ...[...each].sort((a, b) => b.points - a.points || +(b.happenedAt ?? 0) - +(a.happenedAt ?? 0)),
    ...againPoint(score, each, { side: 'harmed', now }),
    ...againPoint(score, each, { side: 'suspected', now }),
  ]
  const total = (side: Side): number =>
    points.filter(one => one.side === side).reduce((sum, one) => sum + one.points, 0)
  return { harmed: total('harmed'), suspected: total('suspected'), points }
}
