/** What a reader must know of a figure that counts answers to a step which may be recorded again in one episode. */
export const countedAgain =
  'An answer that is given again in one episode, because things changed, is counted again: the one before it stays counted.'

/** What a reader must know of duties that an answer may leave owed. */
export const answerLeavesOwed = (answer: string): string =>
  `A duty is counted as done by any answer, also by ${answer}. It is then owed again, and counted again.`
