import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { disputeOutcomes } from '../policy/declining.ts'
import { mayAnswerDispute, mayDispute } from '../policy/permissions/partners.ts'
import { keepAnswer, keepDispute } from './dispute.store.ts'
import {
  aboutDispute,
  aboutEntry,
  readDispute,
  readEntry,
  type WhichDispute,
  type WhichEntry,
} from './dispute-facts.ts'
import { written } from './written.ts'

const longest = 2_000

/** Says that what another agency recorded is not right. The entry stays as it is; both views are on the record. */
export const disputeEntry = operation({
  permission: mayDispute,
  facts: (tx, which: WhichEntry & Readonly<{ words: string }>, context) => readEntry(tx, which, context),
  about: (which, facts) => aboutEntry(which, facts),
  run: async (tx, { words }, { actor, now }, { entry }) => ({
    disputeId: keepDispute(tx, actor, { entry, words: written({ words }, longest), at: now }),
  }),
})

/** Answers a dispute, once. Where the entry was wrong, a correction of its own puts it right. */
export const answerDispute = operation({
  permission: mayAnswerDispute,
  facts: (tx, which: WhichDispute & Readonly<{ outcome: string; answer: string }>, context) =>
    readDispute(tx, which, context),
  about: (which, facts) => aboutDispute(which, facts),
  async run(tx, { outcome, answer }, { actor, now }, { dispute }) {
    if (!Object.hasOwn(disputeOutcomes, outcome))
      throw new Refusal('ANSWERS_NOT_ACCEPTED', {
        mistakes: [{ question: 'outcome', says: 'Choose what came of it.' }],
      })
    const given = { dispute, outcome, answer: written({ answer }, longest), at: now }
    if (!(await keepAnswer(tx, actor, given))) throw new Refusal('ANSWERED_ALREADY')
  },
})
