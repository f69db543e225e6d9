import { dayInWords } from '../kernel/calendar.ts'
import { commandUnits } from '../policy/register-words.ts'
import { themes as register } from '../policy/registers/themes.ts'
import { voiceSessions } from '../policy/registers/voice-sessions.ts'
import { type KeptRow, shown } from '../registers/register-row.ts'
import { answerView } from '../registers/rows.view.ts'
import { type Html, html } from '../web/html.ts'
import { page } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { planNavigation } from './plan-navigation.view.ts'
import { type SeenVoice, viewVoice } from './view-voice.ts'

type Covered = SeenVoice['units'][number]

const coverage = (title: string, rows: readonly Covered[], label: (value: string) => string): Html => {
  const never = rows.filter(one => one.sessions === 0)
  return html`
  <h3 class="govuk-heading-s">${title}</h3>
  <p class="govuk-body">${
    never.length === 0
      ? 'All were asked.'
      : `Never asked in this time: ${never.map(one => label(one.value)).join(', ')}.`
  }</p>
  ${table({
    name: title,
    head: [title, { content: 'Sessions', numeric: true }, { content: 'Children', numeric: true }],
    rows: rows.map(one => [
      one.sessions === 0 ? html`${label(one.value)} ${tag('Not asked', 'yellow')}` : label(one.value),
      { content: String(one.sessions), numeric: true },
      { content: String(one.children), numeric: true },
    ]),
  })}`
}

const themeView = ({ id, answers }: KeptRow): Html => html`
  <section class="cf-theme">
    <h3 class="govuk-heading-s"><a class="govuk-link" href="/registers/themes/rows/${id}">${String(answers.theme)}</a></h3>
    <p class="govuk-body"><strong>You said:</strong></p>
    ${
      answers.consent === 'yes'
        ? html`<blockquote class="cf-said">${String(answers.said)}</blockquote>`
        : html`<p class="govuk-body">The children did not want their words shown.</p>`
    }
    <p class="govuk-body"><strong>We did:</strong> ${answers.did ? String(answers.did) : `No answer yet. ${String(answers.answeredBy)} owes one by ${dayInWords(String(answers.due))}.`}</p>
    <p class="govuk-body">${answerView(register, 'state', answers.state)}
      ${answers.told === 'yes' ? tag(`The children were told${answers.toldOn ? ` on ${dayInWords(String(answers.toldOn))}` : ''}`, 'green') : tag('The children were not told yet', 'yellow')}
      <a class="govuk-link" href="/strategy/actions/${String(answers.action)}">Action ${String(answers.action)}</a></p>
  </section>`

const voiceView = (seen: SeenVoice): Html => html`
  <h1 class="govuk-heading-l">You said, we did</h1>
  ${planNavigation('voice')}
  <p class="govuk-body">What children said in ${seen.sessions} sessions with ${seen.children} children since ${dayInWords(seen.since)},
    what was done about it, and who was never asked. <a class="govuk-link" href="/registers/voice-sessions">All sessions</a>.</p>
  <h2 class="govuk-heading-m">What was said, and what was done</h2>
  ${seen.themes.length === 0 ? html`<p class="govuk-body">No theme has been written down yet.</p>` : [...seen.themes].reverse().map(themeView)}
  <h2 class="govuk-heading-m">Who was asked, and who was not</h2>
  ${coverage('Basic command unit', seen.units, value => commandUnits[value] ?? value)}
  ${coverage('Group', seen.groups, value => shown(voiceSessions.fields.group, value))}`

/** What children said, and what was done. */
export const voicePage = page({
  path: '/strategy/voice',
  title: 'You said, we did',
  section: 'plan',
  show: context => viewVoice(context, {}),
  view: voiceView,
})
