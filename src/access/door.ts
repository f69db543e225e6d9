import type { Value } from '../store/connection.ts'
import type { Database, Scope, Tx } from '../store/database.ts'

let opened: Database | undefined

/** Says which database operations work on. `main` calls it once; a test, with a database of its own. */
export function openDoor(database: Database): void {
  opened = database
}

function database(): Database {
  if (!opened) throw new Error('The door is not open: openDoor() comes before the first operation.')
  return opened
}

/** One transaction of the application, in a person's scope. */
export const through = <Result>(scope: Scope, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  database().transaction(scope, work)

/** One statement that is a transaction of its own and says itself in whose name it acts. */
export const inOneStatement = <Row extends object>(text: string, values: readonly Value[]): Promise<Row[]> =>
  database().statement<Row>(text, values)

/** The scope of a force in which nobody asks: no policy of rows shows it a person. */
export const nobody = (forceId: number): Scope => ({
  forceId,
  id: null,
  agencyId: null,
  agency: '',
  roles: [],
})
