import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { signatureParts } from '../policy/disclosure.ts'
import { maySignRelease } from '../policy/permissions/releases.ts'
import { roles } from '../policy/roles.ts'
import { findingsNow } from './findings-now.ts'
import { standingOf } from './kept-release.ts'
import { aboutRelease, readToSettle, type Which } from './read-release.ts'
import { addSignature, oneAtATime } from './release.store.ts'
import type { SignaturePart } from './release.ts'

type Signing = Which & Readonly<{ part: SignaturePart }>

/** The office somebody holds who signs a part, in words. */
const officeOf = (held: readonly string[], part: SignaturePart): string => {
  const role = signatureParts[part].roles.find(one => held.includes(one))
  return role ? roles[role].title : ''
}

/** Signs one part of a release: exactly what stands there, after the gate has looked at it once more. */
export const signRelease = operation({
  permission: maySignRelease,
  async facts(tx, signing: Signing, context) {
    const { release, proposedBy } = await readToSettle(tx, signing, context)
    const signedBy = release.signatures.map(one => one.signedBy)
    const open = !release.signatures.some(one => one.part === signing.part)
    return { release, proposedBy, open, signers: signatureParts[signing.part].roles, signedBy }
  },
  about: which => aboutRelease(which),
  async run(tx, { releaseId, part }, { actor, now }, { release, open }) {
    if (!open || standingOf(release, now) !== 'waiting') throw new Refusal('RELEASE_SETTLED')
    await oneAtATime(tx, actor.forceId)
    const findings = await findingsNow(tx, actor.forceId, releaseId)
    if (findings.length > 0)
      throw new Refusal('RELEASE_TELLS', { findings: findings.map(({ says }) => says) })
    const { id, hash } = release
    await addSignature(tx, actor, { id, hash, part, role: officeOf(actor.roles, part), at: now })
  },
})
