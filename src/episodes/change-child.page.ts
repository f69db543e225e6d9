import { nameOf } from '../children/child.ts'
import { answersIn, lookedAfterIn } from '../children/child-form.ts'
import { viewChild } from '../children/view-child.ts'
import { viewCouncils } from '../children/view-councils.ts'
import { html } from '../web/html.ts'
import { goTo, page } from '../web/page.ts'
import { versionIn } from '../web/params.ts'
import { changeChild } from './change-child.ts'
import { detailsView } from './change-child.view.ts'

/** Changes who a child's record says they are. */
export const detailsPage = page({
  path: '/children/:childId/details',
  title: 'Change these details',
  section: 'children',
  back: seen => ({ href: `/children/${seen.child.id}`, text: "The child's record" }),
  async show(context, { childId }) {
    const seen = await viewChild(context, { childId })
    const { councils, schools } = await viewCouncils(context, {})
    return { ...seen, councils, schools }
  },
  view: detailsView,

  async submit(context, { childId }, form) {
    const version = versionIn(form.version)
    const lookedAfterBy = lookedAfterIn(form)
    await changeChild(context, { childId, version, ...answersIn(form), lookedAfterBy })
    return goTo(`/children/${childId}`, { notice: 'Details saved' })
  },

  async conflict(context, { childId }) {
    const { child } = await viewChild(context, { childId })
    return html`<p class="govuk-body">The record now reads: ${nameOf(child)}, ${child.borough ?? 'borough not known'},
      ${child.school ?? 'school not known'}.</p>`
  },
})
