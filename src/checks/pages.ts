import type { Page } from '../web/page.ts'
import { harmScorePage } from './harm-score.page.ts'
import { framePage, samplePage } from './sample.page.ts'
import { samplesPage } from './samples.page.ts'

/** The pages of this room. */
export const checkPages: readonly Page[] = [samplesPage, samplePage, framePage, harmScorePage]
