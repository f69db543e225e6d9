import { document } from '../kernel/source.ts'

/* Public tables about police that are imported, each named once. */

export const homicideDashboard = document('Metropolitan Police: homicide dashboard data, 2003 to 2023')
export const forceStatistics = document(
  'Home Office: police use of force statistics, April 2018 to March 2019',
  'https://www.gov.uk/government/collections/police-use-of-force-statistics',
)
export const forceDashboard = document('Metropolitan Police: use of force dashboard data, 2023/24')
export const outcomeTables = document(
  'Home Office: police recorded crime and outcomes open data tables',
  'https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables',
)
