import { readAnswers } from '../kernel/answers.ts'
import { choice, dateTime, prose, type Questions } from '../kernel/form.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import { type Attempt, goTo, page } from '../web/page.ts'
import { owedView } from './person-access.view.ts'
import { liftStop, stopAccess } from './stop-access.ts'
import { type SeenAccess, viewAccess } from './view-access.ts'

const mostCharacters = 2_000
const whyHint = 'Whoever looks after access here reads this, and the person. Do not name a child.'

const stopQuestions: Questions = {
  when: choice('From when?', { now: 'At once', later: 'From a day and time' }),
  from: dateTime('From', { mayBeAhead: true, askedWhen: { when: 'later' } }),
  long: choice('Until when?', {
    open: 'Until somebody lets it go on',
    until: 'Until a day and time',
  }),
  until: dateTime('Until', { mayBeAhead: true, askedWhen: { long: 'until' } }),
  why: prose('Why?', { hint: whyHint, most: mostCharacters }),
}

const goOnQuestions: Questions = {
  why: prose('Why may access go on?', { hint: whyHint, most: mostCharacters }),
}

const title = (seen: SeenAccess): Html => html`<span class="govuk-caption-l">${seen.person.name}</span>`

const notYours = html`<p class="govuk-body">Nobody decides about their own access. Ask somebody else who looks after it.</p>`

const stopView = (seen: SeenAccess, attempt: Attempt): Html => html`
  ${title(seen)}
  <h1 class="govuk-heading-l">Stop access</h1>
  <p class="govuk-body">From then on every request of theirs is refused, also of a token. What they did stays readable. Lists that name
    them do not open it again: that is done here.</p>
  ${owedView(seen)}
  ${seen.mayStop ? postForm(attempt, questionsView(stopQuestions, attempt), 'Stop access') : notYours}`

const goOnView = (seen: SeenAccess, attempt: Attempt): Html => html`
  ${title(seen)}
  <h1 class="govuk-heading-l">Let access go on</h1>
  <p class="govuk-body">They may do again what your lists name them for, and nothing more.</p>
  ${seen.mayStop ? postForm(attempt, questionsView(goOnQuestions, attempt), 'Let access go on') : notYours}`

const around = {
  section: 'access',
  back: (seen: SeenAccess) => ({ href: `/access/${seen.person.id}`, text: seen.person.name }),
} as const

const instant = (answer: unknown): Date | undefined =>
  typeof answer === 'string' ? new Date(answer) : undefined

/** Stops a colleague's access, now or later, for good or for a time. */
export const stopAccessPage = page({
  path: '/access/:personId/stop',
  title: 'Stop access',
  ...around,
  show: (context, { personId }) => viewAccess(context, { personId }),
  view: stopView,
  async submit(context, { personId }, form) {
    const { answers, mistakes } = readAnswers(stopQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const [from, until] = [instant(answers.from), instant(answers.until)]
    const { from: began } = await stopAccess(context, {
      ...{ personId, why: String(answers.why) },
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
    })
    const notice = began <= context.now ? 'Access is stopped.' : 'Access will stop then.'
    return goTo(`/access/${personId}`, { notice })
  },
})

/** Lets a colleague's access go on. */
export const goOnPage = page({
  path: '/access/:personId/go-on',
  title: 'Let access go on',
  ...around,
  show: (context, { personId }) => viewAccess(context, { personId }),
  view: goOnView,
  async submit(context, { personId }, form) {
    const { answers, mistakes } = readAnswers(goOnQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    await liftStop(context, { personId, why: String(answers.why) })
    return goTo(`/access/${personId}`, { notice: 'Access goes on.' })
  },
})
