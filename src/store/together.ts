/** How questions are put together. */
export type Grouping<Question, Answer> = Readonly<{
  /** Answers a group of questions, in their order. */
  ask(questions: readonly Question[]): Promise<readonly Answer[]>
  /** The most questions in one group. */
  most: number
  /** The most groups under way at once. */
  atOnce: number
  /** How many must wait for a group to be sent beside one that is under way; 1 unless given. */
  worth?: number
}>

/**
 * Puts questions that come at the same time to the database together: one statement for all of them, and one commit.
 * Nobody waits for others to come: a question waits only for the end of this turn, and for a group that is under way to
 * end unless enough wait to be worth a statement of their own. A question is never answered by a statement that was sent
 * before it came.
 */
export function together<Question, Answer>({ ask, most, atOnce, worth = 1 }: Grouping<Question, Answer>) {
  type Waiting = Readonly<{
    question: Question
    resolve(answer: Answer): void
    reject(fault: unknown): void
  }>
  let waiting: Waiting[] = []
  let underWay = 0
  let isPlanned = false

  const plan = (): void => {
    if (isPlanned || underWay >= atOnce || waiting.length < (underWay > 0 ? worth : 1)) return
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
