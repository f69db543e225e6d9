import { permission } from '../../kernel/permission.ts'

/** What is asked before somebody sees a figure. */
export type FigureAccess = Readonly<{
  /** The figure is of the actor's own force. Figures name nobody, and small counts are hidden. */
  ownForce: boolean
  /** It is divided by what is not for anybody outside the police, because the groups are so small. */
  withinPolice?: boolean
}>

/** Seeing figures and what they are worked out from: how many, never who. */
export const mayViewFigures = permission<FigureAccess>({
  action: 'view figures',
  title: 'See the figures of the force',
  allows: [
    {
      rule: 'own-force-figures',
      because:
        'Figures are about nobody who can be named, and everybody who works with the force may see them.',
      roles: 'anyone',
      given: (actor, { ownForce, withinPolice }) => ownForce && (!withinPolice || actor.agency === 'police'),
      provided:
        'The figure is of their own force; and one divided into groups that are not released, such as schools, only for police.',
    },
  ],
})

/** Opening what stands behind a number: the episodes that it counts, as far as the reader may see them. */
export const mayOpenBehind = permission<FigureAccess>({
  action: 'open what is behind a figure',
  title: 'Open the episodes that a number counts',
  allows: [
    {
      rule: 'analyst-checks-a-number',
      because: 'Whoever answers for a figure must be able to show what it counts.',
      roles: ['analyst'],
      given: (_actor, { ownForce }) => ownForce,
      provided: 'The figure is of their own force.',
    },
    {
      rule: 'auditor-checks-a-number',
      because: 'Professional standards check that a number is what the records say.',
      roles: ['auditor'],
      given: (_actor, { ownForce }) => ownForce,
      provided: 'The figure is of their own force.',
    },
  ],
})
