import { csvText } from '../figures/csv-text.ts'
import { download } from '../web/download.ts'
import { page } from '../web/page.ts'
import { odsOf, odsType } from '../web/spreadsheet.ts'
import { partView } from './part.view.ts'
import { partBook, partRows } from './part-files.ts'
import { pictureView } from './picture.view.ts'
import { workOutPart, workOutPicture } from './work-out-part.ts'

const figures = { href: '/figures', text: 'Figures' }
const picture = { href: '/picture', text: 'The data picture' }

/** The whole data picture. */
export const picturePage = page({
  path: '/picture',
  title: 'The data picture',
  view: pictureView,
  section: 'figures',
  crumbs: () => [figures],
  show: async context => ({ parts: await workOutPicture(context, {}) }),
})

/** One part of it. */
export const partPage = page({
  path: '/picture/:part',
  title: ({ part }) => part.title,
  view: partView,
  section: 'figures',
  wide: true,
  crumbs: () => [figures, picture],
  show: (context, { part }) => workOutPart(context, { id: part }),
})

/** Its numbers, for machines. */
export const partCsv = download({
  path: '/picture/:part/table.csv',
  async show(context, { part }) {
    const worked = await workOutPart(context, { id: part })
    return { name: `${worked.part.id}.csv`, type: 'text/csv; charset=utf-8', body: csvText(partRows(worked)) }
  },
})

/** Its numbers with what they are, for people. */
export const partOds = download({
  path: '/picture/:part/table.ods',
  async show(context, { part }) {
    const worked = await workOutPart(context, { id: part })
    return { name: `${worked.part.id}.ods`, type: odsType, body: await odsOf(partBook(worked)) }
  },
})
