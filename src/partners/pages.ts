import type { Page } from '../web/page.ts'
import { agenciesPage } from './agencies.page.ts'
import { agencyPage } from './agency.page.ts'
import { agreementPage } from './agreement.page.ts'
import { areaPage } from './area.page.ts'
import type { AskedWords } from './asked-words.ts'
import { channelsPage } from './channels.page.ts'
import { disclosuresPage } from './disclosures.page.ts'
import { disputePage, newDisputePage } from './dispute.page.ts'
import { newAgreementPage } from './new-agreement.page.ts'
import { noticePage } from './notice.page.ts'
import { noticesPage } from './notices.page.ts'
import { referralPage } from './referral.page.ts'
import { referralsPage } from './referrals.page.ts'
import { urgentListPage, urgentPage } from './urgent.page.ts'

/** The pages of this room, given what reads the words of an agreed action. */
export const partnerPages = (wordsOf: AskedWords): readonly Page[] => [
  agenciesPage,
  agencyPage,
  agreementPage,
  areaPage,
  channelsPage,
  newAgreementPage,
  referralsPage(wordsOf),
  referralPage(wordsOf),
  disputePage,
  newDisputePage,
  disclosuresPage,
  noticePage,
  noticesPage,
  urgentListPage,
  urgentPage,
]
