import type { Given } from '../kernel/answers.ts'
import { isId } from '../kernel/ids.ts'
import { asText } from '../kernel/reading-time.ts'
import { roles } from '../policy/roles.ts'
import { placeIn } from '../web/list-pages.ts'
import { page } from '../web/page.ts'
import type { AccessFilter, AccessState } from './access.ts'
import { accessListView, states } from './access-list.view.ts'
import { accessPlace, listAccess } from './list-access.ts'

/** What an address asks for; what is no role, unit or state is not asked for. */
function filterIn(query: Given): AccessFilter {
  const [role, state] = [asText(query.role), asText(query.state)]
  return {
    ...(Object.hasOwn(roles, role) ? { role } : {}),
    ...(isId(query.unitId) ? { unitId: query.unitId } : {}),
    ...(Object.hasOwn(states, state) ? { state: state as AccessState } : {}),
  }
}

/** Who has access at the reader's agency, a page at a time; by POST, whoever has a name. */
export const accessListPage = page({
  path: '/access',
  title: 'Who has access',
  section: 'access',
  isSearch: true,
  wide: true,
  async show(context, _params, query) {
    const { isLost, ...from } = placeIn(query, accessPlace)
    return { ...(await listAccess(context, { filter: filterIn(query), ...from })), isLost }
  },
  view: accessListView,

  async submit(context, _params, form) {
    const name = asText(form.name)
    if (!name) return [{ question: 'name', says: 'Enter any part of a name.' }]
    return { seen: { ...(await listAccess(context, { filter: { name } })), isLost: false } }
  },
})
