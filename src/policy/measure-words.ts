/** What a reader must know of a figure that counts answers to a step which may be recorded again in one episode. */
export const countedAgain =
  'An answer that is given again in one episode, because things changed, is counted again: the one before it stays counted.'

/** The same where an answer may leave the duty owed: what is answered after it is the same duty's. */
export const owedAnswerGivesWay =
  'An answer that leaves the duty owed is counted only until the next one is given, which takes its place.'

/** What a reader must know of duties that an answer may leave owed. */
export const answerLeavesOwed = (answer: string): string =>
  `A duty is not done by ${answer}. It is owed on, from when it was, and counted once, by how it ends.`
