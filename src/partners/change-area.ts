import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { boroughs } from '../policy/boroughs.ts'
import { mayChangeAgency } from '../policy/permissions/partners.ts'
import { setArea } from './agency.store.ts'
import { aboutAgency, readAgency } from './agency-facts.ts'

/** Which boroughs an agency is to serve; none for the whole force. */
export type NewArea = Readonly<{ agencyId: string; area: readonly string[] }>

/** Says which part of the force an agency serves. Episodes keep the agencies they began with. */
export const changeArea = operation({
  permission: mayChangeAgency,
  facts: (tx, { agencyId }: NewArea, context) => readAgency(tx, agencyId, context),
  about: input => aboutAgency(input),
  async run(tx, { agencyId, area }, { actor }) {
    if (area.some(name => !Object.hasOwn(boroughs, name)))
      throw new Refusal('ANSWERS_NOT_ACCEPTED', {
        mistakes: [{ question: 'area', says: 'Choose boroughs from the list.' }],
      })
    await setArea(tx, { forceId: actor.forceId, agencyId, area: [...new Set(area)] })
  },
})
