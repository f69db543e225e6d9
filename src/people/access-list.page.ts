import type { Given } from '../kernel/answers.ts'
import { asText } from '../kernel/reading-time.ts'
import { roles } from '../policy/roles.ts'
import { page } from '../web/page.ts'
import type { AccessFilter, AccessState } from './access.ts'
import { accessListView, states } from './access-list.view.ts'
import { listAccess } from './list-access.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What an address asks for; what is no role, unit or state is not asked for. */
function filterIn(query: Given): AccessFilter {
  const [role, unitId, state] = [asText(query.role), asText(query.unitId), asText(query.state)]
  return {
    ...(Object.hasOwn(roles, role) ? { role } : {}),
    ...(uuid.test(unitId) ? { unitId } : {}),
    ...(Object.hasOwn(states, state) ? { state: state as AccessState } : {}),
  }
}

const pageIn = (query: Given): number =>
  Math.min(10_000, Math.max(1, Math.trunc(Number(asText(query.page))) || 1))

/** Who has access at the reader's agency, a page at a time; by POST, whoever has a name. */
export const accessListPage = page({
  path: '/access',
  title: 'Who has access',
  section: 'access',
  isSearch: true,
  wide: true,
  show: (context, _params, query) => listAccess(context, { filter: filterIn(query), page: pageIn(query) }),
  view: accessListView,

  async submit(context, _params, form) {
    const name = asText(form.name)
    if (!name) return [{ question: 'name', says: 'Enter any part of a name.' }]
    return { seen: await listAccess(context, { filter: { name }, page: 1 }) }
  },
})
