import { page } from '../web/page.ts'
import { ledView } from './led.view.ts'
import { listLed } from './list-led.ts'

/** The children the reader leads for. */
export const ledPage = page({
  path: '/children-led',
  title: 'Children I lead for',
  section: 'boards',
  wide: true,
  crumbs: () => [{ href: '/boards', text: 'Boards' }],
  show: context => listLed(context, {}),
  view: ledView,
})
