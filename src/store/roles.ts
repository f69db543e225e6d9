import type pg from 'pg'

/**
 * The database roles beside the owner.
 * app: what people do. seal: seals the trail. publish: reads the `published` views, without a person in them.
 * clock: sees the duties of every force, to tell people what falls due.
 */
export const roles = ['app', 'seal', 'publish', 'clock'] as const

export type Role = (typeof roles)[number]

/** The role's name in PostgreSQL. */
export const roleName = (role: Role): string => `childfirst_${role}`

/**
 * Makes the roles that are not there yet and lets the owner act as them; needs `createrole`, not superuser.
 * Roles belong to the whole server, so several processes may do this at once: whoever comes second is content.
 */
export async function ensureRoles(owner: pg.ClientBase, may: { signIn: boolean }): Promise<void> {
  for (const role of roles.map(roleName)) {
    await owner.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} ${may.signIn ? 'login' : 'nologin'} noinherit;
      end if;
      if current_setting('server_version_num')::int < 160000 then
        if not pg_has_role(current_user, '${role}', 'member') then grant ${role} to current_user; end if;
      -- From 16 on whoever makes a role may grant it, and may act as it only once that has been granted.
      elsif not pg_has_role(current_user, '${role}', 'set') then
        execute 'grant ${role} to current_user with inherit false, set true';
      end if;
    exception when duplicate_object or unique_violation or serialization_failure then null;
    end $$`)
  }
}
