import { readAnswers } from '../kernel/answers.ts'
import { choice, date, number, prose, type Questions, several, text } from '../kernel/form.ts'
import type { Milestone } from '../kernel/plan.ts'
import { Refusal } from '../kernel/problem.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { html } from '../web/html.ts'
import { goTo, page } from '../web/page.ts'
import { numbered } from './action.ts'
import { addMilestone, changeMilestone, type MilestoneChange } from './keep-plan.ts'
import { milestoneView } from './milestone.view.ts'
import { backToAction } from './standing.view.ts'
import { type SeenAction, viewAction } from './view-plan.ts'

/** What stands in the plan may be released: how far each action has come is for everybody to read. */
const publicWords = 'In words that the public may read once it is released: no name, nothing of a child'

type SeenMilestone = SeenAction & Readonly<{ one: Milestone }>

const promised = (milestones: readonly Milestone[]): Questions => {
  const open = milestones.filter(one => !one.metOn && !one.withdrawn)
  return {
    title: text('What is to be done?', { hint: publicWords }),
    answeredBy: text('Who answers for it?', { hint: 'A team or a post, not a name' }),
    from: date('From'),
    due: date('By'),
    ...(open.length > 1
      ? {
          after: several(
            'It cannot be met before',
            Object.fromEntries(open.map(one => [one.id, one.title])),
            { optional: true },
          ),
        }
      : {}),
    pounds: number('What it costs', { from: 0, to: 500000000, unit: 'pounds' }, { optional: true }),
    posts: number('Posts it needs', { from: 0, to: 5000, unit: 'posts' }, { optional: true }),
  }
}

/** Promises a milestone. */
export const addMilestonePage = page({
  path: '/strategy/actions/:number/milestones/add',
  title: 'Promise a milestone',
  section: 'plan',
  back: backToAction,
  show: (context, wanted) => viewAction(context, { number: numbered(wanted.number) }),
  view: ({ action, stand }: SeenAction, attempt) => html`
    <span class="govuk-caption-l">Action ${action.number}: ${action.title}</span>
    <h1 class="govuk-heading-l">Promise a milestone</h1>
    ${postForm(attempt, questionsView(promised(stand.milestones), attempt), 'Promise it')}`,
  async submit(context, wanted, form) {
    const of = numbered(wanted.number)
    const { stand } = await viewAction(context, { number: of })
    const { answers, mistakes } = readAnswers(promised(stand.milestones), form, context.now)
    if (mistakes.length > 0) return mistakes
    await addMilestone(context, {
      ...{ number: of, title: String(answers.title), answeredBy: String(answers.answeredBy) },
      ...{
        from: String(answers.from),
        due: String(answers.due),
        after: [answers.after ?? []].flat().map(String),
      },
      ...(answers.pounds ? { pounds: Number(answers.pounds) } : {}),
      ...(answers.posts ? { posts: Number(answers.posts) } : {}),
    })
    return goTo(`/strategy/actions/${of}`, { notice: 'Promised.' })
  },
})

const changing: Questions = {
  kind: choice('What happened?', {
    met: 'It is met',
    moved: 'It is moved to another day',
    reopened: 'It is opened again',
    withdrawn: 'It is withdrawn',
  }),
  on: date('When was it met?', { askedWhen: { kind: 'met' } }),
  evidence: prose('What shows it?', { askedWhen: { kind: 'met' }, hint: publicWords }),
  at: text('Where does the record stand?', {
    ...{ askedWhen: { kind: 'met' }, optional: true },
    hint: 'Its address in this service, such as /registers/training',
  }),
  due: date('To which day?', { askedWhen: { kind: 'moved' } }),
  because: prose('Why?', { askedWhen: { kind: ['moved', 'reopened', 'withdrawn'] }, hint: publicWords }),
}

/** What happened to one milestone, and what happens now. */
export const milestonePage = page({
  path: '/strategy/actions/:number/milestones/:milestoneId',
  title: ({ one }: SeenMilestone) => one.title,
  section: 'plan',
  back: (seen: SeenMilestone) => backToAction(seen),
  async show(context, wanted) {
    const seen = await viewAction(context, { number: numbered(wanted.number) })
    const one = seen.stand.milestones.find(({ id }) => id === wanted.milestoneId)
    if (!one) throw new Refusal('NOT_FOUND', { kind: 'milestone' })
    return { ...seen, one }
  },
  view: (seen: SeenMilestone, attempt) => milestoneView(seen, attempt, changing),
  async submit(context, wanted, form) {
    const { answers, mistakes } = readAnswers(changing, form, context.now)
    if (mistakes.length > 0) return mistakes
    const of = numbered(wanted.number)
    await changeMilestone(context, {
      number: of,
      milestoneId: wanted.milestoneId,
      ...answers,
    } as MilestoneChange)
    return goTo(`/strategy/actions/${of}`, { notice: 'Written down.' })
  },
})
