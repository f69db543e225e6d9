import { readAnswers } from '../kernel/answers.ts'
import { Refusal } from '../kernel/problem.ts'
import { goTo, type Page, page } from '../web/page.ts'
import type { AskedWords } from './asked-words.ts'
import { referralView, replyQuestions } from './referral.view.ts'
import { replyToReferral } from './reply-to-referral.ts'
import { viewReferral } from './view-referral.ts'

type Asked = Readonly<{ episodeId: string; step: string; occurrence: string }>

const whichOf = ({ episodeId, step, occurrence }: Asked) => {
  if (!/^[1-9]\d{0,4}$/.test(occurrence)) throw new Refusal('NOT_FOUND', { kind: 'referral' })
  return { episodeId, step, occurrence: Number(occurrence) }
}

/** What one agency was asked for in one episode, and its answer. */
export const referralPage = (wordsOf: AskedWords): Page =>
  page({
    path: '/partners/referrals/:episodeId/:step/:occurrence',
    title: seen => seen.title,
    section: 'partners',
    back: seen => ({ href: `/episodes/${seen.referral.episodeId}`, text: 'The episode' }),
    show: (context, params) => viewReferral(context, { ...whichOf(params), wordsOf }),
    view: referralView,

    async submit(context, params, form) {
      const which = whichOf(params)
      const { answers, mistakes } = readAnswers(replyQuestions, form, context.now)
      if (mistakes.length > 0) return mistakes
      const { kind, reason, words } = answers
      await replyToReferral(
        context,
        kind === 'declined'
          ? { ...which, kind, reason: String(reason), words: String(words) }
          : { ...which, kind: 'accepted' },
      )
      return goTo(`/partners/referrals/${params.episodeId}/${params.step}/${params.occurrence}`, {
        notice: 'Whoever asked has been told.',
      })
    },
  })
