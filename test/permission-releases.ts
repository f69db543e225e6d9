import { proposeRelease } from '../src/releases/propose-release.ts'
import { as, cast, castForce } from './cast.ts'
import { everybody } from './permission-cases.ts'
import { childrenForEachScope } from './permission-children.ts'
import { planOf, searchesInto } from './release-cases.ts'

/** A database with something to release in it, and ways to propose that. */
export async function releasesForPermissions() {
  const { database } = await childrenForEachScope()
  await searchesInto(database)({ month: '2026-01', male: 40, female: 12 })
  const later = new Date('2999-01-01T09:30:00Z')
  const propose = async (embargoUntil?: Date) => {
    const { releaseId } = await proposeRelease(as(cast.felix), planOf(embargoUntil ? { embargoUntil } : {}))
    return releaseId
  }
  return { database, forceId: castForce.forceId, propose, later }
}

/** Everybody but some, as a row of a permission table names them. */
export const allBut = (...names: readonly string[]): string =>
  Object.keys(everybody)
    .filter(name => !names.includes(name))
    .join(' ')

/** The police but some, and the partners. */
export function policeBut(...names: readonly string[]): Readonly<{ police: string; partners: string }> {
  const isPolice = ([, one]: readonly [string, (typeof everybody)['tom']]) => one.agency.kind === 'police'
  const all = Object.entries(everybody)
  return {
    police: all
      .filter(isPolice)
      .map(([name]) => name)
      .filter(name => !names.includes(name))
      .join(' '),
    partners: all
      .filter(one => !isPolice(one))
      .map(([name]) => name)
      .join(' '),
  }
}
