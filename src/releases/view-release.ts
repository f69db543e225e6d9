import { operation } from '../access/operation.ts'
import { rule } from '../kernel/permission.ts'
import { signatureParts } from '../policy/disclosure.ts'
import { maySignRelease, mayViewRelease, mayWithdrawRelease } from '../policy/permissions/releases.ts'
import { findingsNow } from './findings-now.ts'
import { parts, publishedAt, standingOf } from './kept-release.ts'
import { aboutRelease, readRelease, type Which } from './read-release.ts'
import { receiptOf } from './receipt.ts'

/** One release: what it says, what is hidden in it, what the gate says of it now, and who signed. */
export const viewRelease = operation({
  permission: mayViewRelease,
  facts: (tx, which: Which, context) => readRelease(tx, which, context),
  about: which => aboutRelease(which),
  async run(tx, { releaseId }, { actor, now }, { release }) {
    const standing = standingOf(release, now)
    const { proposedBy, signatures } = release
    const signedBy = signatures.map(one => one.signedBy)
    const maySign = parts.filter(
      part =>
        standing === 'waiting' &&
        !signatures.some(one => one.part === part) &&
        rule(maySignRelease, actor, { proposedBy, signedBy, signers: signatureParts[part].roles }).allowed,
    )
    const isOpen = standing === 'waiting' || standing === 'embargoed'
    return {
      release,
      standing,
      publishedAt: publishedAt(release),
      receipt: receiptOf(release, signatures),
      findings: isOpen ? await findingsNow(tx, actor.forceId, releaseId) : [],
      maySign,
      mayWithdraw: isOpen && rule(mayWithdrawRelease, actor, {}).allowed,
    }
  },
})

/** One release as its page shows it. */
export type SeenRelease = Awaited<ReturnType<typeof viewRelease>>
