import type { Day } from '../kernel/calendar.ts'
import type { Milestone, Position } from '../kernel/plan.ts'
import { type EvidenceView, evidenceOf, standingOf } from '../kernel/plan-standing.ts'

/** One milestone as anybody may read it: nobody is named, and no id of ours stands in it. */
export type ReleasedMilestone = Omit<Milestone, 'answeredBy' | 'pounds' | 'posts' | 'at'> &
  Readonly<{
    standing: ReturnType<typeof standingOf>
    /** The list or rule of the force in which the record stands that shows it. */
    record?: string
  }>

/** What one side said last: in which office, on which day, and why. */
export type ReleasedView = Readonly<{ position: Position; role: string; on: Day; because: string }>

/** How far one action has come. The three views stand apart, and none of them is made from another. */
export type ReleasedAction = Readonly<{
  number: number
  title: string
  /** What the records show, worked out from the milestones and from measures that grew worse. */
  evidence: EvidenceView
  /** Titles of measures that grew worse by more than chance. */
  worse: readonly string[]
  answering?: ReleasedView
  independent?: ReleasedView
  isDisputed: boolean
  milestones: readonly ReleasedMilestone[]
  /** How many things are known that could keep the promise from being kept. */
  risks: number
  /** What somebody must decide before it can go on. */
  decisions: readonly Readonly<{ what: string; due?: Day }>[]
}>

/** How far each action of the strategy had come on a day. */
export type ReleasedProgress = Readonly<{ asOf: Day; actions: readonly ReleasedAction[] }>

/** What the milestones and measures of an action come to: whoever has the release can work it out again. */
function evidenceIn({ milestones, worse }: ReleasedAction, today: Day): EvidenceView {
  return evidenceOf(
    milestones.map(one => ({ ...one, answeredBy: '' })),
    { today, worse },
  )
}

const isSame = (one: EvidenceView, other: EvidenceView): boolean =>
  one.position === other.position && one.because.join('\n') === other.because.join('\n')

const differ = ({ answering, independent }: ReleasedAction): boolean =>
  answering !== undefined && independent !== undefined && answering.position !== independent.position

function wrongIn(one: ReleasedAction, asOf: Day): readonly string[] {
  const milestones = one.milestones.map(each => ({ ...each, answeredBy: '' }))
  const moved = milestones.some(each => standingOf(each, milestones, asOf) !== each.standing)
  return [
    ...(isSame(one.evidence, evidenceIn(one, asOf))
      ? []
      : [`Action ${one.number}: what the records show is not what its milestones come to.`]),
    ...(moved ? [`Action ${one.number}: a milestone does not stand as its days say.`] : []),
    ...(one.isDisputed === differ(one)
      ? []
      : [`Action ${one.number}: whether the views differ is not told rightly.`]),
  ]
}

/** What does not follow from the milestones of a release that tells how far the actions have come, in sentences. */
export const faultsInProgress = (progress: ReleasedProgress | undefined): readonly string[] =>
  progress ? progress.actions.flatMap(one => wrongIn(one, progress.asOf)) : []
