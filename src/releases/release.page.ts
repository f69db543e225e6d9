import { readAnswers } from '../kernel/answers.ts'
import { asText } from '../kernel/reading-time.ts'
import { download } from '../web/download.ts'
import { goTo, page } from '../web/page.ts'
import { bundleOf } from './bundle.ts'
import { parts } from './kept-release.ts'
import { releaseView, withdrawQuestions } from './release.view.ts'
import { signRelease } from './sign-release.ts'
import { viewRelease } from './view-release.ts'
import { withdrawRelease } from './withdraw-release.ts'

/** One release: what it says, who signed, and the ways to sign and to withdraw it. */
export const releasePage = page({
  path: '/releases/:releaseId',
  title: ({ release }) => `Release ${release.reference}`,
  section: 'figures',
  wide: true,
  back: () => ({ href: '/releases', text: 'Releases of figures' }),
  show: (context, { releaseId }) => viewRelease(context, { releaseId }),
  view: releaseView,

  async submit(context, { releaseId }, form) {
    const part = parts.find(one => one === asText(form.act))
    const address = `/releases/${releaseId}`
    if (part) {
      await signRelease(context, { releaseId, part })
      return goTo(address, { notice: 'Signed.' })
    }
    const { answers, mistakes } = readAnswers(withdrawQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    await withdrawRelease(context, { releaseId, reason: String(answers.reason) })
    return goTo(address, { notice: 'Withdrawn. Nobody outside has seen it.' })
  },
})

/** The bundle of a release as a file. */
export const bundleFile = download({
  path: '/releases/:releaseId/bundle.zip',
  async show(context, { releaseId }) {
    const { release } = await viewRelease(context, { releaseId })
    const signatures = release.signatures.map(({ part, name, role, at }) => ({ part, name, role, at }))
    const body = bundleOf({ text: release.text, content: release.content, signatures })
    return { name: `release-${release.reference}.zip`, type: 'application/zip', body }
  },
})
