import { readAnswers } from '../kernel/answers.ts'
import { goTo, page } from '../web/page.ts'
import { versionIn } from '../web/params.ts'
import { changeLead } from './change-lead.ts'
import { leadQuestions, leadView, whoLeads } from './change-lead.view.ts'
import { nameOf } from './child.ts'
import { viewLead } from './view-lead.ts'

/** Who leads for a child, and who did; takes the lead, or hands it over. */
export const leadPage = page({
  path: '/children/:childId/lead',
  title: 'Who leads for the child',
  section: 'children',
  back: seen => ({ href: `/children/${seen.child.id}`, text: nameOf(seen.child) }),
  show: (context, { childId }) => viewLead(context, { childId }),
  view: leadView,

  async submit(context, { childId }, form) {
    const { answers, mistakes } = readAnswers(leadQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    await changeLead(context, {
      childId,
      version: versionIn(form.version),
      why: String(answers.why),
      ...(answers.who === 'other' ? { to: String(answers.name).trim() } : {}),
    })
    return goTo(answers.who === 'other' ? '/children-led' : `/children/${childId}`, {
      notice: answers.who === 'other' ? 'The lead is handed over' : 'You lead for this child now',
    })
  },

  conflict: async (context, { childId }) => whoLeads(await viewLead(context, { childId })),
})
