import { randomBytes } from 'node:crypto'
import { readAnswers } from '../kernel/answers.ts'
import { choice, type Questions, text } from '../kernel/form.ts'
import { asText } from '../kernel/reading-time.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { type Attempt, goTo, page } from '../web/page.ts'
import { idIn } from '../web/params.ts'
import { table } from '../web/table.ts'
import { addChannel, endChannel } from './change-channels.ts'
import { type SeenAgency, viewAgency } from './view-agency.ts'

const channelQuestions: Questions = {
  kind: choice('How does the agency want to be told?', {
    email: 'By e-mail',
    webhook: 'By a call to its system',
  }),
  address: text('Address', {
    hint: 'Of a shared mailbox, not of one person; or of a system, beginning with https://',
  }),
}

type Seen = SeenAgency & Readonly<{ secret?: string }>

const rowOf =
  ({ hidden }: Attempt) =>
  (channel: SeenAgency['channels'][number]) => [
    channel.kind === 'webhook' ? 'System' : 'E-mail',
    channel.address,
    html`<form method="post" novalidate>${hidden}<input type="hidden" name="end" value="${channel.id}">
    ${govuk.button({
      html: html`End<span class="govuk-visually-hidden">: ${channel.address}</span>`,
      classes: 'govuk-button--secondary',
    })}</form>`,
  ]

const channelsView = (seen: Seen, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${seen.agency.name}</span>
  <h1 class="govuk-heading-l">Where notices go</h1>
  ${
    seen.secret &&
    govuk.insetText({
      html: html`<p>The system is registered. Every notice to it is signed with this secret, which is shown only now:</p>
        <p><code>${seen.secret}</code></p>`,
    })
  }
  ${
    seen.channels.length > 0 &&
    table({
      name: 'How you are told',
      head: ['How', 'Address', 'End it'],
      rows: seen.channels.map(rowOf(attempt)),
      stacks: true,
    })
  }
  ${postForm(attempt, questionsView(channelQuestions, attempt), 'Add')}`

/** Registers and ends where an agency is told. */
export const channelsPage = page({
  path: '/partners/:agencyId/channels',
  title: 'Where notices go',
  section: 'partners',
  back: seen => ({ href: `/partners/${seen.agency.id}`, text: seen.agency.name }),
  show: (context, { agencyId }): Promise<Seen> => viewAgency(context, { agencyId }),
  view: channelsView,

  async submit(context, { agencyId }, form) {
    const ending = asText(form.end)
    if (ending) {
      await endChannel(context, { agencyId, channelId: idIn(ending) })
      return goTo(`/partners/${agencyId}/channels`, { notice: 'Ended. Nothing more is sent there.' })
    }
    const { answers, mistakes } = readAnswers(channelQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const address = String(answers.address)
    if (answers.kind === 'email') {
      await addChannel(context, { agencyId, kind: 'email', address })
      return goTo(`/partners/${agencyId}`, { notice: 'Added.' })
    }
    const secret = `whsec_${randomBytes(32).toString('base64')}`
    await addChannel(context, { agencyId, kind: 'webhook', address, secret })
    return { seen: { ...(await viewAgency(context, { agencyId })), secret } }
  },
})
