/** Reads rows of the catalogue: any of our handles on the database will do. */
export type Reading = <Row extends object>(text: string) => Promise<Row[]>

/** One column as the catalogue has it. */
export type Column = Readonly<{
  relation: string
  name: string
  type: string
  required: boolean
  fallback: string | null
  generated: boolean
}>

/** Kysely's own tables are not part of the schema. */
const ours = `n.nspname in ('public', 'published') and c.relname not like 'kysely%'`
const withoutExtensions = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend x where x.classid = '${catalogue}'::regclass and x.objid = ${oid} and x.deptype = 'e')`

/** Every column of every table and view, in the order they were made. */
export function readColumns(read: Reading): Promise<Column[]> {
  return read<Column>(`
    select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as relation, a.attname as name,
      format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
      pg_get_expr(d.adbin, d.adrelid) as fallback, a.attgenerated <> '' as generated
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where ${ours} and c.relkind in ('r', 'v', 'm', 'p') and a.attnum > 0 and not a.attisdropped
    order by n.nspname collate "C", c.relname collate "C", a.attnum`)
}

/** What belongs to a table or view beside its columns, or stands alone: each a line or a block of SQL. */
export type Part = Readonly<{ kind: string; relation: string; name: string; text: string }>

/** Constraints, indexes, triggers, policies, views, functions and grants, in a fixed order. */
export async function readParts(read: Reading): Promise<Part[]> {
  const parts: Part[] = []
  for (const query of queries) {
    const found = await read<Part>(query)
    parts.push(...found.sort((a, b) => (place(a) < place(b) ? -1 : 1)))
  }
  return parts
}

const place = ({ relation, name, text }: Part): string => [relation, name, text].join('\n')

const qualified = `case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname`
/** The owner has another name on every server. */
const grantee = (acl: string, owner: string) =>
  `case ${acl}.grantee when 0 then 'public' when ${owner} then 'owner' else pg_get_userbyid(${acl}.grantee) end`

const queries = [
  `select 'constraint' as kind, ${qualified} as relation, k.conname as name, pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype in ('p', 'u', 'f', 'c', 'x')`,
  `select 'index' as kind, ${qualified} as relation, i.relname as name, pg_get_indexdef(i.oid) as text
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u'))`,
  `select 'trigger' as kind, ${qualified} as relation, t.tgname as name, pg_get_triggerdef(t.oid) as text
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not t.tgisinternal`,
  `select 'security' as kind, ${qualified} as relation, '' as name, 'row level security'
      || case when c.relforcerowsecurity then ', forced' else '' end as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relrowsecurity`,
  `select 'policy' as kind, ${qualified} as relation, p.polname as name,
      case when p.polpermissive then 'permissive' else 'restrictive' end || ' for ' || case p.polcmd when '*' then 'all'
      when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end || ' to '
      || (select string_agg(case r when c.relowner then 'owner' else pg_get_userbyid(r) end, ', ') from unnest(p.polroles) r)
      || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '')
      || coalesce(' with check ' || pg_get_expr(p.polwithcheck, p.polrelid), '') as text
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours}`,
  // The name is that of the table where there is only one: from 16 on, its columns stand without it.
  `select 'view' as kind, ${qualified} as relation, coalesce((select case when count(distinct t.oid) = 1
        then min(t.relname) end from pg_rewrite w join pg_depend d on d.classid = 'pg_rewrite'::regclass
        and d.objid = w.oid and d.refclassid = 'pg_class'::regclass join pg_class t on t.oid = d.refobjid
        where w.ev_class = c.oid and t.oid <> c.oid), '') as name, pg_get_viewdef(c.oid) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('v', 'm')`,
  `select 'function' as kind, '' as relation, p.proname as name, pg_get_functiondef(p.oid) as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'published') and p.prokind in ('f', 'p') and ${withoutExtensions('pg_proc', 'p.oid')}`,
  `select 'grant' as kind, ${qualified} as relation, ${grantee('g', 'c.relowner')} as name,
      string_agg(lower(g.privilege_type), ', ' order by g.privilege_type) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
    where ${ours} and c.relkind in ('r', 'v', 'm', 'p', 'S') and g.grantee <> c.relowner group by 1, 2, 3`,
  `select 'grant' as kind, ${qualified} as relation, ${grantee('g', 'c.relowner')} as name,
      string_agg(lower(g.privilege_type) || ' (' || a.attname || ')', ', ' order by a.attname, g.privilege_type) as text
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(a.attacl) g
    where ${ours} group by 1, 2, 3`,
  `select 'execute' as kind, p.proname as relation, ${grantee('g', 'p.proowner')} as name, 'execute' as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
    where n.nspname in ('public', 'published') and g.grantee <> p.proowner and ${withoutExtensions('pg_proc', 'p.oid')}`,
]
