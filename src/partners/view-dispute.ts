import { operation } from '../access/operation.ts'
import { rule } from '../kernel/permission.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayAnswerDispute, mayOpenDispute, mayViewDispute } from '../policy/permissions/partners.ts'
import {
  aboutDispute,
  aboutEntry,
  readDispute,
  readEntry,
  type WhichDispute,
  type WhichEntry,
} from './dispute-facts.ts'

const titleOf = ({
  pathway,
  inForceFrom,
  step,
}: Readonly<{ pathway: string; inForceFrom: string; step: string }>) =>
  pathwayVersion(pathway, inForceFrom).steps[step]?.title ?? step

/** A dispute, with both views. */
export const viewDispute = operation({
  permission: mayViewDispute,
  facts: (tx, which: WhichDispute, context) => readDispute(tx, which, context),
  about: (which, facts) => aboutDispute(which, facts),
  run: async (_tx, _which, { actor, now }, facts) => ({
    dispute: facts.dispute,
    title: titleOf(facts.dispute),
    mayAnswer: !facts.dispute.answeredAt && rule(mayAnswerDispute, actor, facts).allowed,
    now,
  }),
})

/** What somebody sees before they dispute an entry. */
export const openDispute = operation({
  permission: mayOpenDispute,
  facts: (tx, which: WhichEntry, context) => readEntry(tx, which, context),
  about: (which, facts) => aboutEntry(which, facts),
  run: async (_tx, _which, _context, { entry }) => ({ entry, title: titleOf(entry) }),
})

/** A dispute as its page shows it. */
export type SeenDispute = Awaited<ReturnType<typeof viewDispute>>
