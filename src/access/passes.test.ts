import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inPasses } from './passes.ts'

const never = 60_000
const nobodyTold = (fault: unknown) => assert.fail(`told of ${fault}`)

test('the next pass comes after as long a rest as the one before answered', async () => {
  let done = 0
  const passes = inPasses(async () => (++done < 3 ? 0 : never), { longest: never, onFault: nobodyTold })
  assert.equal(done, 1)
  while (done < 3) await pause(1)
  await pause(15)
  await passes.stop()
  assert.equal(done, 3)
})

test('none comes after it was stopped, neither from a rest nor from the pass that was under way', async () => {
  let done = 0
  const resting = inPasses(async () => 5 * ++done, { longest: 5, onFault: nobodyTold })
  await pause(0)
  await resting.stop()
  await pause(15)
  assert.equal(done, 1)

  let [begun, ended] = [0, 0]
  const busy = inPasses(
    async () => {
      begun++
      await pause(5)
      ended++
      return 0
    },
    { longest: 0, onFault: nobodyTold },
  )
  await busy.stop()
  assert.equal(ended, 1, 'it did not wait for the pass')
  await pause(15)
  assert.equal(begun, 1)
})

test('a pass that fails is told of, and tried again after the longest rest', async () => {
  const failing = async (longest: number) => {
    const told: unknown[] = []
    const passes = inPasses(() => Promise.reject('full'), { longest, onFault: fault => told.push(fault) })
    for (let turn = 0; turn < 20 && told.length < 3; turn++) await pause(1)
    await passes.stop()
    return told
  }
  assert.deepEqual((await failing(0)).slice(0, 3), ['full', 'full', 'full'])
  assert.deepEqual(await failing(never), ['full'])
})
