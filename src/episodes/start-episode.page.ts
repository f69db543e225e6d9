import { readAnswers } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import { wantsMore } from '../web/actions-view.ts'
import { goTo, page } from '../web/page.ts'
import { idIn } from '../web/params.ts'
import { happenedAtIn } from './record-step.page.ts'
import { type Start, startEpisode } from './start-episode.ts'
import { startEpisodeView, unitQuestion } from './start-episode.view.ts'
import { viewStart } from './view-start.ts'

const pathwayIn = (given: Readonly<Record<string, unknown>>) => ({
  ...(typeof given.pathway === 'string' ? { pathway: given.pathway } : {}),
  ...(given.from ? { from: idIn(given.from) } : {}),
})

/** Starts the episode; nothing where something runs already that whoever starts another has not been shown. */
const startUnlessRunning = (context: Context, start: Start) =>
  startEpisode(context, start).catch(problem => {
    if (problem instanceof Refusal && problem.code === 'STARTED_ALREADY') return undefined
    throw problem
  })

/** Puts a child on a pathway: which one, and then its first step. */
export const startEpisodePage = page({
  path: '/children/:childId/start',
  title: seen => seen.rule?.steps[seen.rule.begins]?.title ?? 'What is happening?',
  section: 'children',
  back: seen => ({ href: `/children/${seen.child.id}`, text: "The child's record" }),
  show: (context, { childId }, query) => viewStart(context, { childId, ...pathwayIn(query) }),
  view: startEpisodeView,

  async submit(context, { childId }, form) {
    const seen = await viewStart(context, { childId, ...pathwayIn(form) })
    if (wantsMore(form)) return { seen }
    const unit = readAnswers(unitQuestion(seen), form, context.now)
    const happened = happenedAtIn(form, context)
    const first = seen.rule?.steps[seen.rule.begins]
    const answers = readAnswers(first?.asks ?? {}, form, context.now)
    const early = [...unit.mistakes, ...happened.mistakes]
    if (early.length > 0) return [...early, ...answers.mistakes]
    const started = await startUnlessRunning(context, {
      childId,
      pathway: String(form.pathway),
      happenedAt: happened.at,
      answers: form,
      from: seen.from,
      notThese: String(form.notThese ?? '').split(' '),
      ...(unit.answers.unit ? { unitId: String(unit.answers.unit) } : {}),
    })
    if (!started) return { seen: await viewStart(context, { childId, ...pathwayIn(form) }) }
    return goTo(`/episodes/${started.episodeId}`, { notice: `Started: ${seen.rule?.title}` })
  },
})
