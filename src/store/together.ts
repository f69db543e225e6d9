/** How questions are put together. */
export type Grouping<Question, Answer> = Readonly<{
  /** Answers a group of questions, in their order. */
  ask(questions: readonly Question[]): Promise<readonly Answer[]>
  /** The most questions in one group. */
  most: number
  /** The most groups under way at once. */
  atOnce: number
}>

/**
 * Puts questions that come at the same time to the database together: one statement for all of them, and one commit.
 * Nobody waits for others to come: a question waits only for the end of this turn and for a free place. A question is
 * never answered by a statement that was sent before it came.
 */
export function together<Question, Answer>({ ask, most, atOnce }: Grouping<Question, Answer>) {
  type Waiting = Readonly<{
    question: Question
    resolve(answer: Answer): void
    reject(fault: unknown): void
  }>
  let waiting: Waiting[] = []
  let underWay = 0
  let isPlanned = false

  const plan = (): void => {
    if (isPlanned || waiting.length === 0 || underWay >= atOnce) return
    isPlanned = true
    setImmediate(send)
  }
  function send(): void {
    isPlanned = false
    const group = waiting.slice(0, most)
    waiting = waiting.slice(most)
    underWay++
    void settle(group).finally(() => {
      underWay--
      plan()
    })
    plan()
  }
  async function settle(group: readonly Waiting[]): Promise<void> {
    try {
      const answers = await ask(group.map(one => one.question))
      for (const [index, one] of group.entries()) one.resolve(answers[index] as Answer)
    } catch (fault) {
      for (const one of group) one.reject(fault)
    }
  }
  return (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      plan()
    })
}
