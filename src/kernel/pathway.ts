import type { Clock, Condition } from './clock.ts'
import type { Questions } from './form.ts'
import type { Source } from './source.ts'

/** Something that answers must not say, or that is recorded as a breach when they do. `child` is asked like a step. */
type Check = Readonly<{
  if: Readonly<Record<string, string | readonly string[]>>
  /** Only when earlier answers, or facts about the child, match as well. */
  and?: Condition
  says: string
  source?: Source
}>

/** Another pathway to which a step leads. A person decides whether to start it; nothing starts by itself. */
export type Lead<Name extends string = string> = Readonly<{
  /** The id of the pathway proposed. */
  pathway: string
  /** The answers to this step with which it is proposed; any, unless given. */
  when?: Readonly<Record<string, string | readonly string[]>>
  /** Why, in a sentence. */
  because: string
  source?: Source
  /** Further conditions on earlier answers or on the child. */
  and?: Condition<Name>
}>

/** One thing owed to a child: by whom, by when, under which law. It reads as a sentence, and holds no code. */
export type Step<Name extends string = string, Role extends string = string> = Readonly<{
  title: string
  /** The role that owes it. */
  by: Role
  /** Who owes it instead, by what was answered: the first whose condition holds. */
  bySome?: readonly Readonly<{ when: Condition<Name>; by: Role }>[]
  /** Other roles that may record it. */
  also?: readonly Role[]
  /** Steps that somebody else must record: whoever recorded one of them cannot record this one, nor the other way round. */
  byAnother?: readonly Name[]
  source: Source
  /** Steps that must be settled first. None of them can have happened later. */
  after?: readonly Name[]
  /** Steps of which one must have happened: different roads to the same duty. */
  afterAny?: readonly Name[]
  /** Answers that make it owed. Otherwise it is not needed. */
  when?: Condition<Name>
  within?: Clock<Name>
  asks?: Questions
  /** The outcome of the episode, when this step ends it. */
  ends?: string
  /** Steps after which this one is too late, or no longer needed. */
  until?: readonly Name[]
  /** Steps that make it unnecessary, unless it was due before they happened. */
  unless?: readonly Name[]
  /** A power that may be used, not a duty: never owed, never missed. */
  power?: true
  /**
   * May be recorded again, when things change. The newest answers count. It is owed anew when what it answers is done
   * again, or when an answer makes it owed again after another did not.
   */
  again?: true
  /** Answers that settle nothing: with them it happened, and is owed still. Only of what may be recorded again. */
  stillOwedWith?: Readonly<Record<string, string | readonly string[]>>
  /** Still owed after the episode has ended. */
  outlivesEnding?: true
  /** The step of another agency that this one answers: each agency's clock runs from what the other did. */
  answersTo?: Name
  /** Kinds of agency that see this entry, besides the one that made it and the police. */
  sharedWith?: readonly string[]
  /** Kinds of agency that see that it was done and when, but not what was answered. */
  withheldFrom?: readonly string[]
  /** The decision table that suggests an answer: which table, which of its results, and the question that holds the choice. */
  decides?: Readonly<{
    table: string
    result: string
    question: string
    /** Facts that an earlier step answered, and which step. Its newest answers count. */
    given?: Readonly<Record<string, Name>>
    /** Earlier steps that lie before whoever decides: the decision keeps which entry of each it was, if there was one. */
    weighs?: readonly Name[]
  }>
  /** Its scale and base score stand in the gravity matrix that the force loads, for the offence answered in that step. */
  scores?: Readonly<{ offence: Name }>
  /** The step whose score it rests on. It cannot be recorded for a real child while that score is from the sample. */
  restsOnScore?: Name
  /** Pathways proposed for the child once it is recorded. */
  leadsTo?: readonly Lead<Name>[]
  /** Owed once for every action agreed in that answer: by the role named there, by the date named there. */
  each?: Readonly<{ step: Name; question: string }>
  /** What stands beside it to be read first: what happened to the child as a child who was harmed. */
  besides?: 'own-harm'
  /** Answers that cannot be accepted, because they break the law or contradict each other. */
  refuses?: readonly Check[]
  /** Answers that are accepted, because they are what happened, and are marked as a breach. */
  breaches?: readonly Check[]
}>

/** The boards for the whole force, on which pathways stand together whatever their unit. */
export type Board =
  | 'missing'
  | 'referrals'
  | 'exploitation'
  | 'decisions'
  | 'searches'
  | 'victims'
  | 'audits'
  | 'offenders'

/** What the child is told, addressed as “you”, in words a child of eleven reads with ease. */
export type ForChild = Readonly<{
  what: string
  why: string
  rights: readonly string[]
  next: string
}>

/** A fact about the child's past: whether there were at least so many episodes in so many days, this one included. */
export type Count = Readonly<{ pathway: string; days: number; atLeast: number; title: string }>

/** What is owed to a child in one kind of situation. */
export type Pathway<Name extends string = string, Role extends string = string> = Readonly<{
  id: string
  title: string
  /** One sentence: when a child is on this pathway. */
  about: string
  source: Source
  inForceFrom: string
  until?: string
  /** The step that starts an episode. */
  begins: Name
  /** Whom the record is about, if not a child: an adult who harms, or a county line. */
  subject?: 'adult' | 'line'
  /** A child on it was harmed, or may have been: it is part of the child's history of harm. */
  harmOf?: 'child'
  /** The board for the whole force on which it stands. */
  board?: Board
  /**
   * It looks at episodes that were drawn by chance. `twice`: the steps in which two people judge the same thing, and the
   * question they answer.
   */
  looksAtSamples?: Readonly<{ twice?: Readonly<{ first: Name; second: Name; question: string }> }>
  forChild?: ForChild
  /** Why the child is not told: it would put the child or somebody else in danger. */
  offChildReceipt?: string
  /** Facts about the child's past, as of the start of the episode, which conditions may ask for as `child`. */
  counts?: Readonly<Record<string, Count>>
  /** The kind of unit whose board it stands on, such as a custody suite. */
  unit?: string
  /** Who reaches an agency of a kind that an episode does not name, if not who the policy says for every pathway. */
  reachedBy?: Readonly<Record<string, Role>>
  steps: Readonly<Record<Name, Step<Name, Role>>>
}>

/** Declares a pathway; the name of a step that does not exist does not compile. */
export const pathwayOf =
  <Role extends string>() =>
  <const Name extends string>(
    definition: Omit<Pathway<NoInfer<Name>, Role>, 'steps'> & {
      steps: Readonly<Record<Name, Step<NoInfer<Name>, Role>>>
    },
  ): Pathway<Name, Role> =>
    definition

/** The facts about a child that rules may ask for, as of the start of the episode. */
export const childFacts = {
  sex: ['female', 'male', 'not known'],
  lookedAfter: ['yes', 'no'],
  age: [...Array.from({ length: 18 }, (_, years) => String(years)), 'not known'],
} as const

/** What is known of a child: the facts, the date of birth if it is known, and what a pathway counts. */
export type ChildFacts = Readonly<{
  sex: string
  lookedAfter: string
  age: string
  bornOn?: string
  [counted: string]: string | undefined
}>

/** What happened, as it was recorded. Entries are added and never changed. */
export type Entry = Readonly<{
  version: number
  step: string
  happenedAt: Date
  recordedAt: Date
  by: string
  answers: Readonly<Record<string, unknown>>
  /** Which of the duties of its step it met. */
  occurrence?: number
  /** The version of the first entry in whose place it stands, if it is a correction that stands. */
  place?: number
  /** The version of the entry that this one puts right. */
  corrects?: number
  /** Why it is put right. */
  reason?: string
  /** The corrected entry should never have been made. */
  withdraws?: true
}>
