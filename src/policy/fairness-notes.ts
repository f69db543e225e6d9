/** Why many comparisons at once mislead. */
export const manyCaveat =
  'Many groups and many decisions are compared on these pages. About one in twenty differences will look real by chance alone.'

/** What cannot be shown, and what can be shown in its place. */
export const notShown: readonly Readonly<{ what: string; why: string; instead: string }>[] = [
  {
    what: 'How many children of an ethnic group are searched, of all children of that group in London',
    why: 'No published count of London’s children under 18 by ethnic group is held here (it would be table RM032 of the Census 2021, or projections of the Greater London Authority). The population of all ages must not stand in for it: London’s children are more diverse than its adults, so every rate would be wrong, and wrong by a different amount for each group.',
    instead:
      'How often something is done to those whom police have met, how often it leads to anything, and how those whom it is done to divide into groups.',
  },
  {
    what: 'How officers saw the ethnicity of children in this force’s own records',
    why: 'The records hold what the child said. Only the published search files hold both, and there the two stand apart.',
    instead: 'The published searches, by each of the two.',
  },
  {
    what: 'That a difference is, or is not, discrimination',
    why: 'A difference that chance does not explain may have several causes, and a difference that is not there may hide two that cancel out.',
    instead:
      'Where to look first, and the masked re-decision test, in which ethnicity cannot be seen by whoever decides.',
  },
]
