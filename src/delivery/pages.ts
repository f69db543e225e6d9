import { actionPage, sayPage } from './action.page.ts'
import { addMilestonePage, milestonePage } from './milestone.page.ts'
import { planPage } from './plan.page.ts'

/** The pages of this room. */
export const deliveryPages = [planPage, actionPage, addMilestonePage, sayPage, milestonePage]
