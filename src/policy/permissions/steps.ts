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

/** Putting an entry right. The old entry stays. */
export const mayCorrectEntry = permission<StepFacts & Readonly<{ recordedBy: string }>>({
  action: 'correct entry',
  title: 'Correct an entry',
  allows: [
    {
      rule: 'own-entry',
      because: 'People correct what they recorded themselves.',
      roles: everyRole,
      given: (actor, facts) => actor.id === facts.recordedBy && owesStep(actor, facts),
      provided: `They recorded the entry. ${owesStepInWords}`,
    },
    {
      rule: 'owes-step',
      because: 'Whoever may record the step may put it right. The entry keeps both names.',
      roles: everyRole,
      given: owesStep,
      provided: owesStepInWords,
    },
  ],
})

/** Opening a step before it is recorded: whoever may record it. On the trail it is not taken for having recorded it. */
export const mayOpenStep = permission<StepFacts>({
  ...mayRecordStep,
  action: 'open step',
  title: 'Open a step to record it',
})

/** Opening an entry before it is put right: whoever may put it right. */
export const mayOpenEntry = permission<StepFacts & Readonly<{ recordedBy: string }>>({
  ...mayCorrectEntry,
  action: 'open entry',
  title: 'Open an entry to put it right',
})

/** Deciding where a decision table suggests an answer. The table never decides. */
export const mayDecide = permission<StepFacts>({
  action: 'decide',
  title: 'Decide, with the suggestion of a table',
  allows: [
    {
      rule: 'owes-decision',
      because: 'The rule names this role for the decision, and the episode names this agency.',
      roles: everyRole,
      given: owesStep,
      provided: owesStepInWords,
    },
  ],
})
