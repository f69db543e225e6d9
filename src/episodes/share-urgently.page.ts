import { nameOf } from '../children/child.ts'
import { readAnswers } from '../kernel/answers.ts'
import { urgentBases } from '../policy/urgent-sharing.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import { type Attempt, goTo, page } from '../web/page.ts'
import { sourceView } from '../web/source.ts'
import { openUrgent, type SeenOpenUrgent, shareUrgently, urgentQuestions } from './share-urgently.ts'

const groundsView = html`<p class="govuk-body">The grounds, and where they come from:</p>
  <ul class="govuk-list govuk-list--bullet">${Object.values(urgentBases).map(
    ({ title, source }) => html`<li>${title}. <span class="cf-aside">${sourceView(source)}</span></li>`,
  )}</ul>`

function view({ child, rule, agencies, episodeId }: SeenOpenUrgent, attempt: Attempt): Html {
  const top = html`<span class="govuk-caption-l">${nameOf(child)} · ${rule.title}</span>
    <h1 class="govuk-heading-l">Share now, without an agreement</h1>`
  if (Object.keys(agencies).length === 0)
    return html`${top}<p class="govuk-body">Every agency of this episode is covered by an agreement, or the episode names
      none. Call an agency that is not named, and record what was said.
      <a class="govuk-link" href="/episodes/${episodeId}">Back to the episode</a></p>`
  return html`${top}
    <p class="govuk-body">Only to protect a child, or somebody else, from serious harm now. The agency comes to see that there
      is this episode and whose it is, what it owes there, what you write here, and what is recorded from now on that
      it is meant to see. It does not see what was recorded before. Your name stands beside it, and somebody who
      answers for what the force shares looks at it within a working day.</p>
    <p class="govuk-body"><strong>Call them as well.</strong> A message may wait unread.</p>
    ${groundsView}
    ${postForm(attempt, questionsView(urgentQuestions(agencies), attempt), 'Share now')}`
}

/** Sharing without an agreement, to protect a child from serious harm now. */
export const shareUrgentlyPage = page({
  path: '/episodes/:episodeId/urgent-sharing',
  title: 'Share now, without an agreement',
  back: seen => ({ href: `/episodes/${seen.episodeId}`, text: 'The episode' }),
  show: (context, { episodeId }) => openUrgent(context, { episodeId }),
  view,

  async submit(context, { episodeId }, form) {
    const { agencies } = await openUrgent(context, { episodeId })
    const { answers, mistakes } = readAnswers(urgentQuestions(agencies), form, context.now)
    if (mistakes.length > 0) return mistakes
    await shareUrgently(context, { episodeId, answers })
    return goTo(`/episodes/${episodeId}`, {
      notice: 'Shared. Call them as well, and record what was said.',
    })
  },
})
