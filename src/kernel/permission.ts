import type { Actor } from './context.ts'

/** One reason for which something is allowed: who, under what condition, and the sentence that says why. */
export type Allowance<Facts> = Readonly<{
  rule: string
  because: string
  roles: readonly string[] | 'anyone'
  given?: (actor: Actor, facts: Facts) => boolean
  /** The condition in words, for whoever cannot read `given`. */
  provided?: string
}>

/** An action, and every reason for which it is allowed. No reason means no. */
export type Permission<Facts = unknown> = Readonly<{
  action: string
  title: string
  allows: readonly Allowance<Facts>[]
}>

/** The answer, and which rule gave it: that is what the trail keeps. */
export type Ruling =
  | Readonly<{ allowed: true; rule: string; because: string }>
  | Readonly<{ allowed: false; because: string }>

/** Declares a permission, keeping the type of the facts it asks about. */
export const permission = <Facts>(definition: Permission<Facts>): Permission<Facts> => definition

/** Whoever is refused reads what it was in plain words; the name of the action is for the trail. */
const refusing = ({ title }: Permission<never>): string =>
  `No rule lets you do this here: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`

/** Says whether an actor may, and under which rule. The first rule that fits is the one named. */
export function rule<Facts>(allowed: Permission<Facts>, actor: Actor, facts: Facts): Ruling {
  const found = allowed.allows.find(
    one =>
      (one.roles === 'anyone' || one.roles.some(role => actor.roles.includes(role))) &&
      (one.given?.(actor, facts) ?? true),
  )
  return found
    ? { allowed: true, rule: found.rule, because: found.because }
    : { allowed: false, because: refusing(allowed) }
}
