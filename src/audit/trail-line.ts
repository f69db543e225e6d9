import { refusals } from '../kernel/problem.ts'
import { everyRule } from '../policy/every-rule.ts'
import { roleTitle } from '../policy/roles.ts'

/** A line of the trail as the store reads it, with who the person is today. */
export type TrailRow = Readonly<{
  id: string
  at: Date
  did: string
  about: string
  aboutId: string | null
  allowed: boolean
  because: string
  reason: string | null
  /** Null when nobody was signed in, or the person is not known any more. */
  name: string | null
  roles: readonly string[] | null
  agency: string | null
}>

/** A line of the trail in words. */
export type TrailLine = TrailRow &
  Readonly<{
    /** What was done, or tried. */
    title: string
    /** Why it was allowed, or refused. */
    says: string
    /** What the person is, in words. */
    role: string
  }>

/** Puts a line into words: the titles of the action and the roles, the sentence of the rule or of the refusal. */
export function inWords(row: TrailRow): TrailLine {
  const permission = everyRule.permissions.find(one => one.action === row.did)
  const rule = permission?.allows.find(one => one.rule === row.because)
  const refusal = Object.entries(refusals).find(([code]) => code === row.because)?.[1]
  return {
    ...row,
    title: permission?.title ?? row.did,
    says: (row.allowed ? rule?.because : refusal?.says) ?? row.because,
    role: (row.roles ?? []).map(roleTitle).join(', '),
  }
}
