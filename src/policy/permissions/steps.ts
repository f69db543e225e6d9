import type { Actor } from '../../kernel/context.ts'
import { permission } from '../../kernel/permission.ts'
import { owesStep, owesStepInWords, type StepFacts } from '../owes-step.ts'
import { roles } from '../roles.ts'

export type { StepFacts } from '../owes-step.ts'

const everyRole = Object.keys(roles)

/** Recording a step of an episode. */
export const mayRecordStep = permission<StepFacts>({
  action: 'record step',
  title: 'Record a step',
  allows: [
    {
      rule: 'owes-step',
      because: 'The rule names this role for the step, and the episode names this agency.',
      roles: everyRole,
      given: owesStep,
      provided: owesStepInWords,
    },
  ],
})

/** What is asked before an entry is opened or put right. */
export type EntryFacts = StepFacts &
  Readonly<{
    recordedBy: string
    /** The agency that recorded the entry. */
    recordedIn: string
    /** The police were given the entry. */
    givenToPolice: boolean
  }>

/** Only its own agency, and the police for what they were given, read an entry whole. */
const readsWhole = (actor: Actor, { recordedIn, givenToPolice }: EntryFacts): boolean =>
  actor.agencyId === recordedIn || (actor.agency === 'police' && givenToPolice)

const readsWholeInWords = 'Their agency recorded the entry, or they are police and were given it.'

/** Putting an entry right. The old entry stays. */
export const mayCorrectEntry = permission<EntryFacts>({
  action: 'correct entry',
  title: 'Correct an entry',
  allows: [
    {
      rule: 'own-entry',
      because: 'People correct what they recorded themselves.',
      roles: everyRole,
      given: (actor, facts) =>
        actor.id === facts.recordedBy && readsWhole(actor, facts) && owesStep(actor, facts),
      provided: `They recorded the entry. ${readsWholeInWords} ${owesStepInWords}`,
    },
    {
      rule: 'owes-step',
      because: 'Whoever may record the step may put it right. The entry keeps both names.',
      roles: everyRole,
      given: (actor, facts) => readsWhole(actor, facts) && owesStep(actor, facts),
      provided: `${readsWholeInWords} ${owesStepInWords}`,
    },
  ],
})

/** Opening what happened to a child as a child who was harmed, before a decision: whoever may record the decision. */
export const mayOpenHarmHistory = permission<StepFacts>({
  ...mayRecordStep,
  action: 'open harm history',
  title: 'Read what happened to a child before deciding about the child',
})

/** Deciding not to start what a recorded step leads to: whoever may record that step. */
export const maySetAsideLead = permission<StepFacts>({
  ...mayRecordStep,
  action: 'set aside what a step leads to',
  title: 'Decide not to start what a step leads to',
})

/** Opening a step before it is recorded: whoever may record it. On the trail it is not taken for having recorded it. */
export const mayOpenStep = permission<StepFacts>({
  ...mayRecordStep,
  action: 'open step',
  title: 'Open a step to record it',
})

/** Opening an entry before it is put right: whoever may put it right. */
export const mayOpenEntry = permission<EntryFacts>({
  ...mayCorrectEntry,
  action: 'open entry',
  title: 'Open an entry to put it right',
})
