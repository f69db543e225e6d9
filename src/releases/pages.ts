import type { Page } from '../web/page.ts'
import { proposePage } from './propose.page.ts'
import { bundleFile, releasePage } from './release.page.ts'
import { releasesPage } from './releases.page.ts'

/** The pages of this room. */
export const releasePages: readonly Page[] = [releasesPage, proposePage, releasePage, bundleFile]
