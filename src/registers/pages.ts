import { badRowsCsv, importPage, sendFilePage } from './import.page.ts'
import { registersPage } from './registers.page.ts'
import { addRowPage, changeRowPage, removeRowPage, rowPage } from './row.page.ts'
import { rowsCsv, rowsOds, rowsPage } from './rows.page.ts'

/** The pages of this room. */
export const registerPages = [
  registersPage,
  rowsPage,
  rowsCsv,
  rowsOds,
  addRowPage,
  sendFilePage,
  importPage,
  badRowsCsv,
  rowPage,
  changeRowPage,
  removeRowPage,
]
