import { document } from '../kernel/source.ts'

/** Stop and search as every force publishes it each month, one row a search (Home Office, Open Government Licence v3.0). */
export const publishedSearches = document('data.police.uk: stop and search', 'https://data.police.uk/about/')

/** What this project found when it counted the published files, row by row. */
export const countedHere = document("This project's own count of the published stop and search files")
