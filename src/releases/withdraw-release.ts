import { operation } from '../access/operation.ts'
import { mistaken, Refusal } from '../kernel/problem.ts'
import { mayWithdrawRelease } from '../policy/permissions/releases.ts'
import { standingOf } from './kept-release.ts'
import { aboutRelease, readToSettle, type Which } from './read-release.ts'
import { addWithdrawal } from './release.store.ts'

/** Takes a release back before anybody outside has seen it. It stays on record, with the reason. */
export const withdrawRelease = operation({
  permission: mayWithdrawRelease,
  facts: (tx, which: Which & Readonly<{ reason: string }>, context) => readToSettle(tx, which, context),
  about: which => aboutRelease(which),
  async run(tx, { releaseId, reason }, { actor, now }, { release }) {
    const standing = standingOf(release, now)
    if (standing === 'published' || standing === 'withdrawn') throw new Refusal('RELEASE_SETTLED')
    if (reason.trim() === '') throw mistaken([{ question: 'reason', says: 'Say why it is withdrawn.' }])
    await addWithdrawal(tx, actor, { id: releaseId, reason: reason.trim(), at: now })
  },
})
