import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { together } from './together.ts'

/** A database that answers when it is told to. */
function slow() {
  const asked: { questions: readonly number[]; answer(): void; fail(): void }[] = []
  const ask = (questions: readonly number[]) =>
    new Promise<readonly number[]>((resolve, reject) => {
      asked.push({
        questions,
        answer: () => resolve(questions.map(one => one * 2)),
        fail: () => reject(new Error('lost')),
      })
    })
  return { asked, ask }
}

const turn = async () => {
  for (let passes = 0; passes < 3; passes++) await new Promise(resolve => setImmediate(resolve))
}

describe('questions put together', () => {
  it('go in one statement when they come in one turn, and each gets its own answer', async () => {
    const { asked, ask } = slow()
    const put = together({ ask, most: 10, atOnce: 1 })
    const answers = Promise.all([put(1), put(2), put(3)])
    await turn()
    assert.deepEqual(
      asked.map(one => one.questions),
      [[1, 2, 3]],
    )
    asked[0]?.answer()
    assert.deepEqual(await answers, [2, 4, 6])
  })

  it('never join a statement that was sent before they came', async () => {
    const { asked, ask } = slow()
    const put = together({ ask, most: 10, atOnce: 1 })
    const first = put(1)
    await turn()
    const second = put(2)
    await turn()
    assert.equal(asked.length, 1)
    asked[0]?.answer()
    assert.equal(await first, 2)
    await turn()
    assert.deepEqual(asked[1]?.questions, [2])
    asked[1]?.answer()
    assert.equal(await second, 4)
  })

  it('wait for the group under way, unless enough of them wait to be worth another', async () => {
    const { asked, ask } = slow()
    const put = together({ ask, most: 10, atOnce: 2, worth: 2 })
    const answers = [put(1)]
    await turn()
    answers.push(put(2))
    await turn()
    assert.equal(asked.length, 1)
    answers.push(put(3))
    await turn()
    assert.deepEqual(asked[1]?.questions, [2, 3])
    answers.push(put(4))
    asked[0]?.answer()
    await turn()
    assert.equal(asked.length, 2)
    asked[1]?.answer()
    await turn()
    assert.deepEqual(asked[2]?.questions, [4])
    asked[2]?.answer()
    assert.deepEqual(await Promise.all(answers), [2, 4, 6, 8])
  })

  it('are split where they are too many, and none is lost', async () => {
    const { asked, ask } = slow()
    const put = together({ ask, most: 2, atOnce: 2 })
    const answers = Promise.all([1, 2, 3, 4, 5].map(put))
    await turn()
    assert.deepEqual(
      asked.map(one => one.questions),
      [
        [1, 2],
        [3, 4],
      ],
    )
    for (const one of asked) one.answer()
    await turn()
    asked[2]?.answer()
    assert.deepEqual(await answers, [2, 4, 6, 8, 10])
  })

  it('fail together, and the next are asked all the same', async () => {
    const { asked, ask } = slow()
    const put = together({ ask, most: 10, atOnce: 1 })
    const failing = Promise.allSettled([put(1), put(2)])
    await turn()
    asked[0]?.fail()
    assert.deepEqual(
      (await failing).map(one => one.status),
      ['rejected', 'rejected'],
    )
    const next = put(3)
    await turn()
    asked[1]?.answer()
    assert.equal(await next, 6)
  })
})
