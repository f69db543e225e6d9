import { mistaken, Refusal } from '../kernel/problem.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { ChildRow, FoundChild, KeptChild, Learning, RecordKind } from './child.ts'

const columns = `id, kind, family_name as "familyName", given_names as "givenNames", known_as as "knownAs",
  born_on as "bornOn", born_on_estimated as "bornOnEstimated", sex, ethnicity, language, borough,
  looked_after_by as "lookedAfterBy", schooling, school, school_id as "schoolId",
  communication_needs as "communicationNeeds", send, send_learnt_on as "sendLearntOn",
  send_learnt_from as "sendLearntFrom", restricted,
  lead_id as "leadId", lead_unit_id as "leadUnitId", version, shared_with as "sharedWith"`

/** A child the scope may know of. Not found otherwise. */
export async function loadChild(tx: Tx, forceId: number, childId: string): Promise<KeptChild> {
  const [child] = await tx.sql<KeptChild>(`select ${columns} from children where force_id = $1 and id = $2`, [
    forceId,
    childId,
  ])
  if (!child) throw new Refusal('NOT_FOUND', { kind: 'child' })
  return child
}

/** The children whose names or dates of birth are like those asked for, among those the scope may see. */
export const likeliest = (
  tx: Tx,
  asked: Readonly<{ name: string; bornOn: string | null; kind: RecordKind; take: number }>,
): Promise<FoundChild[]> =>
  tx.sql<FoundChild>(
    `select ${columns
      .split(',')
      .map(column => `c.${column.trim()}`)
      .join(', ')}, s.score from search_children($1, $2, $3, $4) s
     join children c on c.force_id = scope_force() and c.id = s.id
     order by s.score desc, c.search_name collate "C", c.id`,
    [asked.name, asked.bornOn, asked.take, asked.kind],
  )

const written = [
  'family_name',
  'given_names',
  'known_as',
  'born_on',
  'born_on_estimated',
  'sex',
  'ethnicity',
  'language',
  'borough',
  'looked_after_by',
  'communication_needs',
  'schooling',
  'school',
  'school_id',
  'send',
  'send_learnt_on',
  'send_learnt_from',
] as const

const valuesOf = (child: ChildRow) => [
  ...[child.familyName, child.givenNames, child.knownAs, child.bornOn, child.bornOnEstimated, child.sex],
  ...[child.ethnicity, child.language, child.borough, child.lookedAfterBy, child.communicationNeeds],
  ...[child.schooling, child.school, child.schoolId],
  ...[child.send, child.sendLearntOn, child.sendLearntFrom],
]

/**
 * Nobody else of the force adds a record until this transaction ends: what is like the new one is then looked for among all
 * there are, also where a form was sent twice in the same instant. Sent without waiting.
 */
export function addOneAtATime(tx: Tx, forceId: number): void {
  tx.later('select pg_advisory_xact_lock(2, $1)', [forceId])
}

/** Adds a child and answers with the new id. */
export async function addChildRow(
  tx: Tx,
  by: Readonly<{ forceId: number; id: string }>,
  child: ChildRow & Readonly<{ kind: RecordKind }>,
) {
  const id = newId()
  const places = written.map((_, index) => `$${index + 5}`).join(', ')
  await tx.sql(
    `insert into children (force_id, id, created_by, kind, ${written.join(', ')}) values ($1, $2, $3, $4, ${places})`,
    [by.forceId, id, by.id, child.kind, ...valuesOf(child)],
  )
  return id
}

/** Changes a child's record if it still is at the version seen; answers with the new version, or nothing if it moved on. */
export async function changeChildRow(
  tx: Tx,
  by: Readonly<{ forceId: number; id: string }>,
  change: Readonly<{ childId: string; version: number; child: ChildRow }>,
): Promise<number | undefined> {
  const places = written.map((column, index) => `${column} = $${index + 5}`).join(', ')
  const [row] = await tx.sql<{ version: number }>(
    `update children set version = version + 1, updated_at = now(), updated_by = $4, ${places}
     where force_id = $1 and id = $2 and version = $3 returning version`,
    [by.forceId, change.childId, change.version, by.id, ...valuesOf(change.child)],
  )
  return row?.version
}

/** The agencies of a kind, in the order of their names. */
export const agenciesOf = (
  tx: Tx,
  forceId: number,
  kind: 'childrens-services' | 'school',
): Promise<{ id: string; name: string }[]> =>
  tx.sql('select id, name from agencies where force_id = $1 and kind = $2 order by name collate "C"', [
    forceId,
    kind,
  ])

const around = {
  lookedAfterBy: {
    kind: 'childrens-services',
    question: 'lookedAfterBy',
    says: 'Choose one of the councils listed.',
  },
  schoolId: { kind: 'school', question: 'schooling', says: 'Choose one of the schools listed.' },
} as const

/** Refuses what is given as the council that looks after a child, or as the school, and is none of this force. */
export async function checkAround(
  tx: Tx,
  forceId: number,
  child: Readonly<Record<keyof typeof around, string | null>>,
): Promise<void> {
  for (const [name, { kind, question, says }] of Object.entries(around)) {
    const given = child[name as keyof typeof around]
    if (given === null || (await agenciesOf(tx, forceId, kind)).some(({ id }) => id === given)) continue
    throw mistaken([{ question, says }])
  }
}

/** All that a record ever said of it, the newest first. Nothing for a reader who is not of the police. */
export const learningOf = (tx: Tx, forceId: number, childId: string): Promise<Learning[]> =>
  tx.sql(
    `select l.schooling, l.school, l.send, l.send_learnt_on as "sendLearntOn",
       l.send_learnt_from as "sendLearntFrom", l.recorded_at as "recordedAt", p.name as by
     from child_learning l
     left join people p on p.force_id = l.force_id and p.id = l.recorded_by
     where l.force_id = $1 and l.child_id = $2 order by l.version desc`,
    [forceId, childId],
  )
