/** Work that goes on in the background until it is stopped. */
export type Passes = Readonly<{
  /** Waits for the pass that is under way, and stops. */
  stop(): Promise<void>
}>

/**
 * Does a pass, rests as many milliseconds as it answers, and does the next, until stopped. A pass that fails is told to
 * `onFault` and tried again after `longest`.
 */
export function inPasses(
  pass: () => Promise<number>,
  { longest, onFault }: Readonly<{ longest: number; onFault(fault: unknown): void }>,
): Passes {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let underWay = Promise.resolve()
  const go = async (): Promise<void> => {
    const pause = await pass().catch(fault => {
      onFault(fault)
      return longest
    })
    if (!stopped) timer = setTimeout(begin, pause)
  }
  const begin = (): void => {
    underWay = go()
  }
  begin()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}
