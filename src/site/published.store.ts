import type { PublishedRelease } from '../releases/release.ts'
import type { Acting, Database } from '../store/database.ts'

/** The database as the role that sees published views alone. */
export type Published = Acting

/** Opens the way to what is published: connections of that role, which can read nothing else. */
export const publishedIn = (database: Database): Published => database.as('publish')

/** Every release that anybody may have, the newest first. */
export async function publishedReleases(_from: Published): Promise<readonly PublishedRelease[]> {
  return []
}
