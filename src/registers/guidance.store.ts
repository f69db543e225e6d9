import type { Tx } from '../store/database.ts'

/** Guidance that helps with a step: what it is called, what it says in short, and where the whole of it is. */
export type Guidance = Readonly<{ title: string; edition: string; says: string; address: string | null }>

/** What is in force for a step of a pathway, or for all of its steps. */
export const guidanceFor = (
  tx: Tx,
  forceId: number,
  { pathway, step }: Readonly<{ pathway: string; step: string }>,
): Promise<Guidance[]> =>
  tx.sql(
    `select answers ->> 'title' as title, answers ->> 'edition' as edition, answers ->> 'says' as says,
       answers ->> 'address' as address
     from register_rows
     where force_id = $1 and register = 'guidance' and removed_at is null and answers ->> 'state' = 'inForce'
       and answers ->> 'ofPathway' = $2 and coalesce(answers ->> 'atStep', $3) = $3
     order by 1, 2`,
    [forceId, pathway, step],
  )
