import { readAnswers } from '../kernel/answers.ts'
import { londonDay } from '../kernel/calendar.ts'
import { pathwayAt } from '../policy/index.ts'
import { goTo, page } from '../web/page.ts'
import { setAsideLead } from './set-aside-lead.ts'
import { asideQuestions, setAsideView } from './set-aside-lead.view.ts'
import { viewStep } from './view-step.ts'

/** The page on which somebody says why a pathway that a step leads to is not started. */
export const setAsideLeadPage = page({
  path: '/episodes/:episodeId/steps/:step/leads/:pathway',
  title: seen => `Do not start: ${seen.rule.title}`,
  back: seen => ({ href: `/episodes/${seen.episodeId}`, text: 'The episode' }),
  async show(context, { episodeId, step, pathway }) {
    const { child, step: rule } = await viewStep(context, { episodeId, step })
    return { child, episodeId, stepTitle: rule.title, rule: pathwayAt(pathway, londonDay(context.now)) }
  },
  view: setAsideView,

  async submit(context, { episodeId, step, pathway }, form) {
    const { answers, mistakes } = readAnswers(asideQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    await setAsideLead(context, { episodeId, step, pathway, reason: String(answers.reason) })
    return goTo(`/episodes/${episodeId}`, { notice: 'Kept on record: not started, and why' })
  },
})
