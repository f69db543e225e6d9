import type { Page } from '../web/page.ts'
import { agenciesPage } from './agencies.page.ts'
import { agencyPage } from './agency.page.ts'
import { agreementPage } from './agreement.page.ts'
import { areaPage } from './area.page.ts'
import { channelsPage } from './channels.page.ts'
import { disclosuresPage } from './disclosures.page.ts'
import { disputePage, newDisputePage } from './dispute.page.ts'
import { newAgreementPage } from './new-agreement.page.ts'
import { noticePage } from './notice.page.ts'
import { noticesPage } from './notices.page.ts'
import { referralPage } from './referral.page.ts'
import { referralsPage } from './referrals.page.ts'
import { urgentListPage, urgentPage } from './urgent.page.ts'

/** The pages of this room. */
export const partnerPages: readonly Page[] = [
  agenciesPage,
  agencyPage,
  agreementPage,
  areaPage,
  channelsPage,
  newAgreementPage,
  referralsPage,
  referralPage,
  disputePage,
  newDisputePage,
  disclosuresPage,
  noticePage,
  noticesPage,
  urgentListPage,
  urgentPage,
]
