import { type Given, readAnswers } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { goTo, page } from '../web/page.ts'
import { recordStep } from './record-step.ts'
import { changedView, happenedAtQuestion, recordStepView } from './record-step.view.ts'
import { viewStep } from './view-step.ts'

/** When something happened, read from a form; a mistake beside the question if it cannot be read. */
export function happenedAtIn(form: Given, { now }: Pick<Context, 'now'>) {
  const { answers, mistakes } = readAnswers(happenedAtQuestion, form, now)
  return { at: new Date(String(answers.happenedAt)), mistakes }
}

/** The page for every step of every pathway. */
export const recordStepPage = page({
  path: '/episodes/:episodeId/steps/:step',
  title: seen => seen.step.title,
  back: seen => ({ href: `/episodes/${seen.episodeId}`, text: 'The episode' }),
  show: (context, { episodeId, step }) => viewStep(context, { episodeId, step }),
  view: recordStepView,

  async submit(context, { episodeId, step }, form) {
    const { at, mistakes } = happenedAtIn(form, context)
    const seen = await viewStep(context, { episodeId, step })
    const typed = readAnswers(seen.questions, form, context.now)
    if (mistakes.length > 0) return [...mistakes, ...typed.mistakes]
    await recordStep(context, {
      episodeId,
      step,
      version: Number(form.version),
      happenedAt: at,
      answers: form,
    })
    return goTo(`/episodes/${episodeId}`, { notice: `Recorded: ${seen.step.title}` })
  },

  conflict: async (context, { episodeId, step }, form) =>
    changedView(await viewStep(context, { episodeId, step, since: Number(form.version) })),
})
