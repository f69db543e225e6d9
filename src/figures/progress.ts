/** Somewhere to write to; `isTTY` says whether a person watches. */
export type Output = Readonly<{ write(text: string): unknown; isTTY?: boolean | undefined }>

/** How far along one thing is. `end` clears the line. */
export type Progress = Readonly<{ step(done: number, of: number): void; end(): void }>

const width = 30

/** A bar for a person who watches; nothing at all in a log, where a line a file is enough. */
export function progressOn(output: Output, name: string): Progress {
  if (!output.isTTY) return { step() {}, end() {} }
  let shown = -1
  return {
    step(done, of) {
      const percent = of > 0 ? Math.min(100, Math.floor((100 * done) / of)) : 100
      if (percent === shown) return
      shown = percent
      const full = Math.round((percent * width) / 100)
      output.write(`\r\x1b[K[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${percent}% ${name}`)
    },
    end() {
      output.write('\r\x1b[K')
    },
  }
}
