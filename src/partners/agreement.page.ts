import { readAnswers } from '../kernel/answers.ts'
import { asText } from '../kernel/reading-time.ts'
import { goTo, page } from '../web/page.ts'
import { agreementView, endQuestions, signQuestions } from './agreement.view.ts'
import { endAgreement, signAgreement } from './sign-agreement.ts'
import { viewAgreement } from './view-agreement.ts'

/** One sharing agreement: its terms, who signed it, and the ways to sign and to end it. */
export const agreementPage = page({
  path: '/partners/agreements/:agreementId',
  title: 'Sharing agreement',
  section: 'partners',
  back: seen => ({ href: `/partners/${seen.agreement.agencyId}`, text: seen.agreement.agencyName }),
  show: (context, { agreementId }) => viewAgreement(context, { agreementId }),
  view: agreementView,

  async submit(context, { agreementId }, form) {
    const ends = asText(form.act) === 'end'
    const { answers, mistakes } = readAnswers(ends ? endQuestions : signQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    if (ends) await endAgreement(context, { agreementId, reason: String(answers.reason) })
    else await signAgreement(context, { agreementId, as: String(answers.as) })
    return goTo(`/partners/agreements/${agreementId}`, {
      notice: ends ? 'Ended. Nothing new is shared from now on.' : 'Signed.',
    })
  },
})
