import { choice, type Questions, words, yesNo } from '../kernel/form.ts'
import { frameIn, receiptFrames } from '../policy/receipt-frames.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import { type Attempt, goTo, page } from '../web/page.ts'
import { addAccount } from './add-account.ts'
import { openAccount, type SeenOpenAccount } from './open-account.ts'
import { languagesBesides } from './own-account.ts'

const languages = {
  ...Object.fromEntries(receiptFrames.map(frame => [frame.language, frame.inEnglish])),
  ...languagesBesides,
}

const questions: Questions = {
  words: words("What does the child say, in the child's own words?", {
    hint: 'Exactly as the child says it. Read it back before you save: it cannot be changed afterwards.',
  }),
  language: choice('In which language is it written?', languages, { optional: true }),
  helpedBy: choice('Who else helped the child?', frameIn('en').letter.helpedBy, { optional: true }),
  contact: yesNo('Does the child want us to get in touch?', { optional: true }),
}

const accountView = ({ title }: SeenOpenAccount, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${title}</span>
  <h1 class="govuk-heading-l">Add what the child says</h1>
  <p class="govuk-body">It stands beside what officers recorded. Tell the child that police and those who help the child
    can read it, that it may be used in court, and that nobody has to say anything.</p>
  ${postForm(attempt, questionsView(questions, attempt), 'Save')}`

/** Where somebody writes down the child's own account for the child. */
export const accountPage = page({
  path: '/episodes/:episodeId/account',
  title: 'Add what the child says',
  back: ({ episodeId }) => ({ href: `/episodes/${episodeId}`, text: 'The episode' }),
  show: (context, { episodeId }) => openAccount(context, { episodeId }),
  view: accountView,

  async submit(context, { episodeId }, form) {
    await addAccount(context, { episodeId, answers: form })
    return goTo(`/episodes/${episodeId}`, { notice: 'The child’s account is on the record' })
  },
})
