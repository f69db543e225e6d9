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
