import type { AgencyKind } from '../policy/roles.ts'

/** An agency: what kind it is, and which boroughs it serves. None: it serves the whole force. */
export type Agency = Readonly<{
  id: string
  kind: AgencyKind
  name: string
  area: readonly string[] | null
}>

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Which part of the force an agency serves, in words. */
export const areaInWords = ({ area }: Pick<Agency, 'area'>): string =>
  area ? listed.format(area) : 'The whole force'
