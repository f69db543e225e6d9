import type { Child, Learning } from '../children/child.ts'
import { schoolings, sendCodes, sendTellers } from '../policy/child-learning.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { dayInWords, moment } from '../web/time.ts'

type Learns = Pick<Child, 'schooling' | 'school' | 'send' | 'sendLearntOn' | 'sendLearntFrom'>

const schoolInWords = ({ schooling, school }: Learns): string =>
  school ?? schoolings[schooling ?? ''] ?? 'Not known'

function sendInWords({ send, sendLearntOn, sendLearntFrom }: Learns): string {
  if (send === null) return 'Not known'
  const from = sendTellers[sendLearntFrom ?? '']?.toLowerCase()
  const learnt = sendLearntOn && ` (learnt ${dayInWords(sendLearntOn)}${from && `, from ${from}`})`
  return `${sendCodes[send] ?? send}${learnt ?? ''}`
}

/** Where a child learns and what is known of special educational needs or disability, as rows of the record. */
export const learningRows = (child: Learns): [string, string][] => [
  ['School', schoolInWords(child)],
  ['SEND', sendInWords(child)],
]

const beforeView = (one: Learning): Html => html`<li>${moment(one.recordedAt)}${one.by && `, ${one.by}`}:
  ${schoolInWords(one)}. SEND: ${sendInWords(one)}</li>`

/** What the record said of it before, the newest first. */
export function learntBeforeView({ learning }: Readonly<{ learning: readonly Learning[] }>): Html | false {
  const before = learning.slice(1)
  return (
    before.length > 0 &&
    govuk.details({
      summaryText: 'What the record said before of school and SEND',
      html: html`<ul class="govuk-list govuk-list--bullet">${before.map(beforeView)}</ul>`,
    })
  )
}
