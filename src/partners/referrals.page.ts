import { asText } from '../kernel/reading-time.ts'
import { type Page, page } from '../web/page.ts'
import { pageIn } from '../web/params.ts'
import type { AskedWords } from './asked-words.ts'
import { listReferrals } from './list-referrals.ts'
import { referralsView } from './referrals.view.ts'

/** What agencies were asked for, and what came of it. */
export const referralsPage = (wordsOf: AskedWords): Page =>
  page({
    path: '/partners/referrals',
    title: 'What was asked for',
    section: 'partners',
    wide: true,
    view: referralsView,
    show: (context, _params, query) =>
      listReferrals(context, {
        wordsOf,
        whose: asText(query.whose) === 'force' ? 'force' : 'team',
        settled: asText(query.settled) === 'yes',
        page: pageIn(query, 200),
      }),
  })
