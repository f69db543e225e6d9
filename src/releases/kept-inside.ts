import type { Split } from '../kernel/measure.ts'
import { measureCalled } from '../policy/index.ts'

/** The columns that a release may be divided by. */
export const releasable = (by: readonly Split[]): readonly Split[] =>
  by.filter(({ notReleased }) => notReleased === undefined)

/** Why a table stays inside the force; nothing where it may be released. */
export const keptInside = ({ measure, split }: Readonly<{ measure: string; split?: string | undefined }>) =>
  (measureCalled(measure)?.by ?? []).flatMap(({ column, title, notReleased }) =>
    column === split && notReleased ? [`No release is divided by “${title}”. ${notReleased}`] : [],
  )
