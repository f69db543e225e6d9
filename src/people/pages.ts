import type { Page } from '../web/page.ts'
import { accessListPage } from './access-list.page.ts'
import { ownAccessPage, personAccessPage } from './person-access.page.ts'
import { sessionsPage } from './sessions.page.ts'
import { goOnPage, stopAccessPage } from './stop-access.page.ts'

/** The pages of this room, beside those of signing in. */
export const peoplePages: readonly Page[] = [
  sessionsPage,
  ownAccessPage,
  accessListPage,
  personAccessPage,
  stopAccessPage,
  goOnPage,
]
