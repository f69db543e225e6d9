import { permission } from '../../kernel/permission.ts'

/** What is asked before somebody compares groups of children. */
export type FairnessAccess = Readonly<{
  /** It is worked out from the actor's own force. Nobody can be named, and small counts are hidden. */
  ownForce: boolean
}>

/** Comparing groups of children: how many of how many, never who. */
export const mayViewFairness = permission<FairnessAccess>({
  action: 'view fairness',
  title: 'Compare how groups of children are treated',
  allows: [
    {
      rule: 'own-force-fairness',
      because:
        'Whoever works with the force, and whoever speaks for a child, may see whether groups of children are treated alike.',
      roles: 'anyone',
      given: (_actor, { ownForce }) => ownForce,
      provided: 'It is of their own force.',
    },
  ],
})

/** Seeing how children move between contacts: how many, never who. */
export const mayViewFlow = permission<FairnessAccess>({
  action: 'view flow',
  title: 'See how children move from one contact to the next',
  allows: [
    {
      rule: 'own-force-flow',
      because:
        'Police and partners see together where children go next, how long they wait and where nothing follows.',
      roles: 'anyone',
      given: (_actor, { ownForce }) => ownForce,
      provided: 'It is of their own force.',
    },
  ],
})

const drawers = ['case-audit-team', 'quality-team'] as const

/** Seeing which masked rounds there are, how they were drawn and what came of them: hashes and sums, and nobody's decision. */
export const mayViewRounds = permission({
  action: 'view masked rounds',
  title: 'See the masked re-decision test',
  allows: [
    {
      rule: 'rounds-are-open',
      because:
        'Whoever is tested, and whoever speaks for a child, may see that chance chose, and what came of it.',
      roles: 'anyone',
    },
  ],
})

/** Announcing a masked round, and drawing it once its days are over. */
export const mayDrawRound = permission({
  action: 'draw masked round',
  title: 'Announce and draw a masked re-decision test',
  allows: [
    {
      rule: 'checkers-draw',
      because: 'The teams that check the work of police say of what and how much; chance says which.',
      roles: drawers,
    },
  ],
})

/** What is asked before somebody decides a masked decision again. */
export type MaskedAccess = Readonly<{
  /** The roles that may take such a decision. */
  roles: readonly string[]
  /** The actor recorded something in that episode. */
  ownHand: boolean
}>

/** Deciding again without knowing whose decision it is. */
export const mayDecideMasked = permission<MaskedAccess>({
  action: 'decide masked',
  title: 'Decide again without knowing who the child is',
  allows: [
    {
      rule: 'qualified-elsewhere',
      because:
        'Somebody who may take such decisions takes this one again, and had no hand in it the first time.',
      roles: 'anyone',
      given: (actor, { roles, ownHand }) => !ownHand && roles.some(role => actor.roles.includes(role)),
      provided: 'They may take such a decision, and recorded nothing in that episode.',
    },
  ],
})

/** Saying whether a change that looks like one of the data is one. */
export const maySettleBreak = permission({
  action: 'settle break',
  title: 'Say whether a change in published data is one of the data',
  allows: [
    {
      rule: 'analysts-settle',
      because:
        'Software proposes, and somebody who knows the data says. Until then nothing is compared across it.',
      roles: ['analyst', 'delivery-lead'],
    },
  ],
})
