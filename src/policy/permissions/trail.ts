import { permission } from '../../kernel/permission.ts'

/** What is asked before somebody sees who has looked at a child's record. */
export type TrailAccess = Readonly<{
  /** The actor may know of the child. */
  known: boolean
}>

/** Seeing who has looked at a child's record, and what they did. */
export const maySeeWhoLooked = permission<TrailAccess>({
  action: 'see who looked',
  title: "See who has looked at a child's record",
  allows: [
    {
      rule: 'supervisors-check',
      because: 'Supervisors check that records are read for a reason.',
      roles: ['sergeant', 'custody-officer', 'inspector', 'designated-officer', 'superintendent'],
      given: (_actor, { known }) => known,
      provided: 'They may know of the child.',
    },
    {
      rule: 'standards-check',
      because:
        'Professional standards look into who reads any record, also a restricted one, without reading the record.',
      roles: ['auditor'],
    },
  ],
})
