import { workOutMeasure } from '../figures/work-out-measure.ts'
import { readAnswers } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { choice, prose, type Questions } from '../kernel/form.ts'
import { type Position, positions } from '../kernel/plan.ts'
import { evidenceOf } from '../kernel/plan-standing.ts'
import { measureCalled } from '../policy/index.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { html } from '../web/html.ts'
import { goTo, page } from '../web/page.ts'
import { numbered } from './action.ts'
import { actionView, type ShownMeasure } from './action.view.ts'
import { sayHowItStands } from './keep-plan.ts'
import { movedIn, newestInWords } from './newest-figure.ts'
import { backToAction } from './standing.view.ts'
import { type SeenAction, viewAction } from './view-plan.ts'

async function newest(context: Context, id: string): Promise<ShownMeasure[]> {
  const measure = measureCalled(id)
  if (!measure) return []
  const asked = { id, source: undefined, from: undefined, last: undefined, split: undefined }
  const { figure } = await workOutMeasure(context, asked)
  const moved = figure && movedIn(measure, figure)
  return [{ id, title: measure.title, newest: newestInWords(measure, figure), ...(moved ? { moved } : {}) }]
}

/** One action of the strategy. */
export const actionPage = page({
  path: '/strategy/actions/:number',
  title: ({ action }) => `Action ${action.number}: ${action.title}`,
  section: 'plan',
  wide: true,
  back: () => ({ href: '/strategy', text: 'The strategy' }),
  async show(context, { number }) {
    const seen = await viewAction(context, { number: numbered(number) })
    const measures: ShownMeasure[] = []
    for (const id of seen.action.measures ?? []) measures.push(...(await newest(context, id)))
    const worse = measures.filter(one => one.moved === 'worse').map(one => one.title)
    const evidence = evidenceOf(seen.stand.milestones, { today: seen.today, worse })
    return { ...seen, measures, stand: { ...seen.stand, evidence } }
  },
  view: actionView,
})

const saying: Questions = {
  position: choice('How does it stand?', positions),
  because: prose('Why do you say so?', {
    hint: 'In words that the public may read once it is released: no name, nothing of a child',
  }),
}

/** Says how an action stands. */
export const sayPage = page({
  path: '/strategy/actions/:number/say',
  title: 'Say how it stands',
  section: 'plan',
  back: backToAction,
  show: (context, wanted) => viewAction(context, { number: numbered(wanted.number) }),
  view: ({ action, sides }: SeenAction, attempt) => html`
    <span class="govuk-caption-l">Action ${action.number}: ${action.title}</span>
    <h1 class="govuk-heading-l">Say how it stands</h1>
    <p class="govuk-body">You speak for those who ${sides.includes('independent') ? 'oversee the force' : 'answer for this action'}. What
      you say is signed with your name and this day, stays for good, and changes nothing that the records show.</p>
    ${postForm(attempt, questionsView(saying, attempt), 'Sign it')}`,
  async submit(context, wanted, form) {
    const { answers, mistakes } = readAnswers(saying, form, context.now)
    if (mistakes.length > 0) return mistakes
    const of = numbered(wanted.number)
    const { sides } = await viewAction(context, { number: of })
    const side = sides[0] ?? 'answering'
    await sayHowItStands(context, {
      ...{ number: of, side, position: answers.position as Position, because: String(answers.because) },
    })
    return goTo(`/strategy/actions/${of}`, { notice: 'Signed.' })
  },
})
