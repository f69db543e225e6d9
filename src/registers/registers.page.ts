import { page } from '../web/page.ts'
import { listRegisters } from './list-registers.ts'
import { registersView } from './registers.view.ts'

/** Every register there is. */
export const registersPage = page({
  path: '/registers',
  title: 'Registers',
  section: 'plan',
  wide: true,
  show: context => listRegisters(context, {}),
  view: registersView,
})
