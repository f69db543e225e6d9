import { readAnswers } from '../kernel/answers.ts'
import { wantsMore } from '../web/actions-view.ts'
import { goTo, page } from '../web/page.ts'
import { versionIn } from '../web/params.ts'
import { correctEntry } from './correct-entry.ts'
import { correctEntryView, correctionQuestions } from './correct-entry.view.ts'
import { happenedAtIn } from './record-step.page.ts'
import { changedView } from './record-step.view.ts'
import { viewEntry } from './view-entry.ts'

/** The page that puts an entry right, whatever its pathway. */
export const correctEntryPage = page({
  path: '/episodes/:episodeId/entries/:entry/correction',
  title: seen => `Correct an entry: ${seen.step.title}`,
  back: seen => ({ href: `/episodes/${seen.episodeId}`, text: 'The episode' }),
  show: (context, { episodeId, entry }) => viewEntry(context, { episodeId, version: Number(entry) }),
  view: correctEntryView,

  async submit(context, { episodeId, entry }, form) {
    if (wantsMore(form)) return { seen: await viewEntry(context, { episodeId, version: Number(entry) }) }
    const { answers, mistakes } = readAnswers(correctionQuestions, form, context.now)
    const withdraws = (answers.withdraws ?? []).toString() === 'yes'
    const happened = happenedAtIn(form, context)
    const wrong = [...mistakes, ...(withdraws ? [] : happened.mistakes)]
    if (wrong.length > 0) return wrong
    await correctEntry(context, {
      episodeId,
      version: versionIn(form.version),
      corrects: Number(entry),
      reason: String(answers.reason),
      happenedAt: happened.at,
      answers: form,
      withdraws,
    })
    return goTo(`/episodes/${episodeId}`, { notice: withdraws ? 'Entry withdrawn' : 'Entry corrected' })
  },

  conflict: async (context, { episodeId, entry }, form) => {
    const since = versionIn(form.version)
    return changedView(await viewEntry(context, { episodeId, version: Number(entry), since }))
  },
})
