import { operation } from '../access/operation.ts'
import { endOf } from '../kernel/calendar.ts'
import { type Mistake, mistakesAmong, refuseMistakes } from '../kernel/problem.ts'
import { pathwaysAt } from '../policy/index.ts'
import { mayProposeAgreement } from '../policy/permissions/partners.ts'
import { aboutAgency, readAgency } from './agency-facts.ts'
import { addAgreement, type Terms } from './agreement.store.ts'
import { leavableIn } from './leavable.ts'
import { wholeAgency } from './view-agency.ts'

/** Puts the terms of an agreement on record. Nothing is shared under it until both sides have signed. */
export const proposeAgreement = operation({
  permission: mayProposeAgreement,
  facts: (tx, { agencyId }: Terms, context) => readAgency(tx, agencyId, context),
  about: input => aboutAgency(input),
  async run(tx, terms, { actor, now }, { agency }) {
    const mistakes = mistakesIn(terms, leavableIn(agency.kind, terms.pathways))
    refuseMistakes(mistakes)
    return { agreementId: await addAgreement(tx, actor, { ...terms, at: now, endsAt: endOf(terms.endsOn) }) }
  },
})

/** Opens the form that proposes: for nobody who would be refused when they send it. */
export const openProposal = operation({
  permission: mayProposeAgreement,
  facts: (tx, { agencyId }: Readonly<{ agencyId: string }>, context) => readAgency(tx, agencyId, context),
  about: input => aboutAgency(input),
  run: (tx, _asked, context, facts) => wholeAgency(tx, facts, context),
})

const longest = 2_000

function mistakesIn(terms: Terms, leavable: Readonly<Record<string, string>>): readonly Mistake[] {
  const known = pathwaysAt(terms.startsOn).map(({ id }) => id)
  const isBad = (text: string) => text.trim() === '' || text.length > longest
  return mistakesAmong([
    [isBad(terms.purpose), 'purpose', `Say what it is for, in ${longest} characters or fewer.`],
    [isBad(terms.lawfulBasis), 'lawfulBasis', `Say on what ground, in ${longest} characters or fewer.`],
    [
      terms.pathways.length === 0 || terms.pathways.some(id => !known.includes(id)),
      'pathways',
      'Choose one or more pathways that are in force when the agreement starts.',
    ],
    [terms.leavesOut.some(name => !Object.hasOwn(leavable, name)), 'leavesOut', 'Choose from the list.'],
    [terms.endsOn < terms.startsOn, 'endsOn', 'It must end on or after the day it starts.'],
  ])
}
