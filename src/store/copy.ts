import pg from 'pg'

const headerLength = 19
const trailer = 0xffff

/** A connection like those of the pool, for streaming: COPY cannot share a pipelining connection. */
export async function connectToCopy(pool: pg.Pool): Promise<pg.Client> {
  const client = new pg.Client({ ...pool.options, pipeline: false } as pg.ClientConfig)
  // A lost connection fails the statement that runs; without this the event would end the process as well.
  client.on('error', () => {})
  await client.connect()
  return client
}

/**
 * Runs `copy (select …) to stdout (format binary)` and hands over each row's bytes as they arrive; they are good only
 * until `each` returns. Never build the select from anything but numbers and names of columns.
 */
export function copyOut(client: pg.Client, select: string, each: (row: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyOut(`copy (${select}) to stdout (format binary)`, each, { resolve, reject }))
  })
}

// What pg asks of a query of one's own. The server sends one message a row; the header comes with the first.
class CopyOut {
  private readonly text: string
  private readonly each: (row: Buffer) => void
  private readonly outcome: Readonly<{ resolve(): void; reject(error: unknown): void }>
  private isFirst = true
  private fault: unknown

  constructor(text: string, each: CopyOut['each'], outcome: CopyOut['outcome']) {
    this.text = text
    this.each = each
    this.outcome = outcome
  }

  submit(connection: { query(text: string): void }): void {
    connection.query(this.text)
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    const row = this.isFirst ? chunk.subarray(headerLength) : chunk
    this.isFirst = false
    if (this.fault !== undefined || row.readUInt16BE(0) === trailer) return
    try {
      this.each(row)
    } catch (error) {
      this.fault = error
    }
  }

  handleError(error: unknown): void {
    this.fault ??= error
    this.outcome.reject(error)
  }

  handleReadyForQuery(): void {
    if (this.fault === undefined) this.outcome.resolve()
    else this.outcome.reject(this.fault)
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
