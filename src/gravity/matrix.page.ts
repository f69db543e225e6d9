import { page } from '../web/page.ts'
import { matrixView } from './matrix.view.ts'
import { viewMatrix } from './view-matrix.ts'

/** The gravity matrix in force, and how another is loaded. */
export const matrixPage = page({
  path: '/gravity-matrix',
  title: 'Child Gravity Matrix',
  section: 'rules',
  show: context => viewMatrix(context, {}),
  view: matrixView,
})
