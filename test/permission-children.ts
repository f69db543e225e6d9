import { openDoor } from '../src/access/door.ts'
import { cast, castAgencies, castChildren, castUnits, plantChild, settleCast } from './cast.ts'
import { freshDatabase } from './database.ts'

/**
 * A database with a child for every way in which a record may be seen: one that every officer may know of, one that is
 * the Lambeth response team's alone, and one of each that children's services in Lambeth have been told of.
 */
export async function childrenForEachScope() {
  const database = await freshDatabase()
  openDoor(database)
  await settleCast(database)
  const restricted = { restricted: true, leadId: cast.tom.id, leadUnitId: castUnits.lambethResponse.id }
  const sharedWith = [castAgencies.lambeth.id]
  return {
    database,
    open: await plantChild(database, castChildren.kit),
    shared: await plantChild(database, castChildren.mina, { sharedWith }),
    restricted: await plantChild(database, castChildren.amara, restricted),
    both: await plantChild(database, castChildren.zuri, { ...restricted, sharedWith }),
  }
}
