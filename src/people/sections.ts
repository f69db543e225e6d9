import type { Actor } from '../kernel/context.ts'
import { type Permission, rule } from '../kernel/permission.ts'
import { mayListAccess } from '../policy/permissions/access.ts'
import { mayViewBoards } from '../policy/permissions/boards.ts'
import { mayFindChild } from '../policy/permissions/children.ts'
import { mayViewPlan } from '../policy/permissions/delivery.ts'
import { mayListOwed, mayViewBoard } from '../policy/permissions/episodes.ts'
import { mayViewAgency } from '../policy/permissions/partners.ts'
import type { Role } from '../policy/roles.ts'
import { startsAt } from '../policy/starts.ts'
import { type Section, sections } from '../web/sections.ts'

const asked: Readonly<Partial<Record<Section, Permission<{ own: boolean }>>>> = {
  owed: mayListOwed,
  board: mayViewBoard,
  boards: mayViewBoards,
  children: mayFindChild,
  partners: mayViewAgency,
  plan: mayViewPlan,
  access: mayListAccess,
}

/** The parts of the service that somebody's role opens, in the order of the navigation. The operations check again. */
export const sectionsFor = (actor: Actor): readonly Section[] =>
  (Object.keys(sections) as Section[]).filter(section => {
    const permission = asked[section]
    return permission === undefined || rule(permission, actor, { own: true }).allowed
  })

/** Where somebody starts: what is owed, or else where policy says for their role, or else the first part that is theirs. */
export function startOf(actor: Actor): string {
  const open = sectionsFor(actor)
  const [first = 'rules'] = open
  const own = (actor.roles as readonly Role[]).flatMap(role => startsAt[role] ?? [])
  return (open.includes('owed') ? undefined : own[0]) ?? sections[first].href
}
