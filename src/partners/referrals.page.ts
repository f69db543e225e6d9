import { asText } from '../kernel/reading-time.ts'
import { placeIn } from '../web/list-pages.ts'
import { type Page, page } from '../web/page.ts'
import type { AskedWords } from './asked-words.ts'
import { listReferrals, referralPlace } from './list-referrals.ts'
import { referralsView } from './referrals.view.ts'

/** What agencies were asked for, and what came of it. */
export const referralsPage = (wordsOf: AskedWords): Page =>
  page({
    path: '/partners/referrals',
    title: 'What was asked for',
    section: 'partners',
    wide: true,
    view: referralsView,
    async show(context, _params, query) {
      const settled = asText(query.settled) === 'yes'
      const whose = asText(query.whose) === 'force' ? 'force' : 'team'
      const { isLost, ...from } = placeIn(query, referralPlace(settled))
      return { ...(await listReferrals(context, { wordsOf, whose, settled, ...from })), isLost }
    },
  })
