import { castAgencies, testNow } from '../../test/cast.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { episodesForEachScope } from '../../test/permission-episodes.ts'
import type { Context } from '../kernel/context.ts'
import { openUrgent, shareUrgently } from './share-urgently.ts'

const { database, columns } = await episodesForEachScope()
const owner = database.as('owner')
await owner.statement(
  "update sharing_agreements set ends_at = $2, ended_by = agency_id, end_reason = 'x' where agency_id = $1",
  [castAgencies.lambeth.id, new Date(testNow.getTime() - 86_400_000)],
)
const answers = {
  agencyId: castAgencies.lambeth.id,
  harm: 'yes',
  danger: 'Somebody waits outside.',
  message: 'Do not send her home.',
  basis: 'vital',
  hours: 2,
}
const sharing = (context: Context, episodeId: string) => shareUrgently(context, { episodeId, answers })
const opening = (context: Context, episodeId: string) => openUrgent(context, { episodeId })

const named = 'ade ruth moira daniel helen sam noor ellen joel dee maryam lena carl'
const others =
  'tom priya grace lewis joan esther martha felix bridget cora wes pat nell omar rita seth tara umar vera'
const rows = [
  [named, 'safeguarding-shares', 'NOT_FOUND'],
  [others, 'NOT_PERMITTED', 'NOT_FOUND'],
  ['leah kwame', 'NOT_PERMITTED', 'NOT_FOUND'],
] as const

permissionTable('sharing without an agreement', {
  database,
  did: 'share urgently',
  columns: columns(sharing, ['custody', 'none']),
  rows: [...rows, ['niamh rosa victor owen imran sara hana paul', 'NOT_FOUND', 'NOT_FOUND']],
})

permissionTable('opening the page to share without an agreement', {
  database,
  did: 'open urgent sharing',
  columns: columns(opening, ['custody', 'none']),
  rows: [...rows, ['niamh rosa victor owen imran sara hana paul', 'NOT_FOUND', 'NOT_FOUND']],
})
