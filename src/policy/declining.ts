/** Why an agency declines what it was asked for. Countable, so that gaps between agencies can be seen; this project's proposal. */
export const decliningReasons: Readonly<Record<string, string>> = {
  notOurs: 'Another agency answers for this child',
  notOffered: 'This agency does not offer it',
  noRoom: 'There is no place, or nobody to do it, in time',
  threshold: 'What is known does not reach the level at which we act',
  alreadyDone: 'It is being done already',
  notWanted: 'The child or the family does not want it',
  moreNeeded: 'More must be known first: say what',
  otherReason: 'Another reason',
}

/** How a dispute may end. Neither entry is changed by it: putting right is a correction of its own. */
export const disputeOutcomes: Readonly<Record<string, string>> = {
  'put right': 'It was not right, and has been corrected',
  stands: 'It is right as it stands',
  'both kept': 'We see it differently, and both views are kept',
}
