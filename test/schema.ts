import { readColumns, readParts } from './catalogue.ts'
import { makeDatabase } from './database.ts'
import { describeSchema, describeTypes } from './describe.ts'

/** The files that describe the schema, as the migrations make it now: path and text. */
export async function schemaFiles(): Promise<{ path: string; text: string }[]> {
  const { database, drop } = await makeDatabase()
  try {
    const read = <Row extends object>(text: string) => database.as('owner').statement<Row>(text)
    const columns = await readColumns(read)
    const parts = await readParts(read)
    return [
      { path: 'src/store/schema.sql', text: describeSchema(columns, parts) },
      { path: 'src/store/types.ts', text: describeTypes(columns) },
    ]
  } finally {
    await drop()
  }
}
