import { publicOperation } from '../access/public-operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { findBySubject } from './person.store.ts'
import { hasAccess, type Person } from './person.ts'

/** What the sign-in provider said. No subject: it vouched for nobody, or not in time. */
type Vouched = Readonly<{ subject: string | undefined }>

/** Lets in the person the provider vouches for, if they have an account that has not ended. Every attempt is on the trail. */
export const signIn = publicOperation({
  action: 'sign in',
  about: (_input: Vouched) => ({ kind: 'session' }),
  async run(
    tx,
    { subject },
    { forceId, now },
  ): Promise<{ result: Person; who: { id: string; agencyId: string } }> {
    if (subject === undefined) throw new Refusal('SIGN_IN_NOT_FINISHED')
    const person = await findBySubject(tx, forceId, subject)
    if (!person || !hasAccess(person, now)) throw new Refusal('NO_ACCOUNT')
    return { result: person, who: { id: person.id, agencyId: person.agency.id } }
  },
})
