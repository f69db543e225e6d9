import { recordStep } from '../src/episodes/record-step.ts'
import type { Person } from '../src/people/person.ts'
import { custody } from '../src/policy/pathways/custody.ts'
import { officeRoles } from '../src/policy/role-groups.ts'
import { answersTo } from './answers.ts'
import { as, cast, castAgencies, castUnits } from './cast.ts'
import { everybody } from './permission-cases.ts'
import { childrenForEachScope } from './permission-children.ts'
import { begin, minutes } from './permission-episodes.ts'

const namesOf = (holds: (person: Person) => boolean): string =>
  Object.entries(everybody)
    .filter(([, person]) => holds(person))
    .map(([name]) => name)
    .join(' ')

const isPolice = ({ agency }: Person): boolean => agency.kind === 'police'
const isDesk = ({ roles }: Person): boolean => roles.every(role => officeRoles.includes(role))
const isAuditor = ({ roles }: Person): boolean => roles.some(role => role === 'auditor')
const isLambeth = ({ agency }: Person): boolean => agency.id === castAgencies.lambeth.id
/** Agencies that the arrival of a child in custody is shared with besides children's services. */
const isTold = ({ agency }: Person): boolean =>
  agency.id === castAgencies.diversion.id || agency.id === castAgencies.engage.id

/** Everybody, by what a custody in Brixton of a child of Lambeth is to them. */
export const toCustody = {
  police: namesOf(person => isPolice(person) && !isDesk(person) && !isAuditor(person)),
  auditors: namesOf(person => isPolice(person) && isAuditor(person)),
  desks: namesOf(person => isPolice(person) && isDesk(person)),
  lambeth: namesOf(isLambeth),
  told: namesOf(isTold),
  strangers: namesOf(person => !isPolice(person) && !isLambeth(person) && !isTold(person)),
}

/** A child in custody whose details were shared: children's services in Lambeth owe a call back. */
export async function calledUpon() {
  const { database, open } = await childrenForEachScope()

  async function asked(): Promise<string> {
    const start = { childId: open, pathway: custody, by: cast.ade, unitId: castUnits.brixtonCustody.id }
    const episodeId = await begin(start)
    await recordStep(as(cast.ade), {
      episodeId,
      step: 'detailsShared',
      version: 1,
      happenedAt: minutes(-90),
      answers: answersTo(custody.steps.detailsShared.asks ?? {}, minutes(-90)),
    })
    return episodeId
  }
  return { database, childId: open, asked }
}
