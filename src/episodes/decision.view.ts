import { nameOf } from '../children/child.ts'
import { sampleTag } from '../gravity/sample.view.ts'
import type { Questions } from '../kernel/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { answersView, shownAnswers } from './answers.view.ts'
import { type Decision, optionIn } from './decision.ts'
import type { KeptEntry } from './episode.ts'
import { scoreInWords } from './score-ground.ts'
import type { SeenEpisode } from './view-episode.ts'

type Shown = Readonly<{ seen: SeenEpisode; entry: KeptEntry; decision: Decision }>

/** An answer as it was put to whoever gave it. */
const optionOf = (entry: KeptEntry, question: string, value: string): string =>
  optionIn(entry.asked, question, value)

const nameIn = ({ names }: SeenEpisode, id: string): string => names[id] ?? 'somebody no longer listed'

const row = (key: string, value: Html | string) => ({
  key: { text: key },
  value: typeof value === 'string' ? { text: value } : { html: value },
})

function summary({ seen, entry, decision }: Shown): Html {
  const question = seen.rule.steps[entry.step]?.decides?.question ?? ''
  const result = seen.rule.steps[entry.step]?.decides?.result ?? ''
  const { suggestion, chosen, deviation, deviationWords, score } = decision
  const suggested = String(suggestion.gives[result])
  const jointly = entry.answers.jointly
  return govuk.summaryList({
    rows: [
      row('Decided', optionOf(entry, question, chosen)),
      row('By', html`${nameIn(seen, entry.by)}, ${moment(entry.happenedAt)}`),
      ...(typeof jointly === 'string' ? [row('With whom', optionOf(entry, 'jointly', jointly))] : []),
      row('The table suggested', html`${optionOf(entry, question, suggested)}. ${suggestion.because}`),
      ...(deviation
        ? [
            row('Why otherwise', optionOf(entry, 'deviation', deviation)),
            row('In their own words', deviationWords ?? ''),
          ]
        : []),
      ...(decision.harmHistoryOpened === undefined
        ? []
        : [
            row(
              'What happened to the child',
              decision.harmHistoryOpened ? 'Opened before' : 'Not opened before',
            ),
          ]),
      ...(score ? [row('Gravity matrix', html`${score.sample && sampleTag} ${scoreInWords(score)}`)] : []),
    ],
  })
}

/** The questions among which a fact was asked: those of the step, or of an earlier one. */
function asksOf({ seen, entry }: Shown, fact: string): Questions {
  const step = seen.rule.steps[entry.step]
  const from = step?.decides?.given?.[fact]
  return (from ? seen.rule.steps[from] : step)?.asks ?? {}
}

const labelOf = (shown: Shown, fact: string): string =>
  asksOf(shown, fact)[fact]?.label ?? factTitles[fact] ?? fact

const factTitles: Readonly<Record<string, string>> = {
  age: 'Age of the child when it began',
  sex: 'Sex',
  lookedAfter: 'Looked after',
}

const factsView = (shown: Shown): Html =>
  table({
    caption: 'The facts that were put in',
    captionClasses: 'govuk-table__caption--m',
    head: ['Fact', 'Answer'],
    rows: Object.entries(shown.decision.facts).map(([fact, value]) => [
      labelOf(shown, fact),
      optionIn(asksOf(shown, fact), fact, value),
    ]),
    firstCellIsHeader: true,
  })

const traceView = ({ decision: { suggestion } }: Shown): Html =>
  table({
    caption: 'How each rule of the table fared',
    captionClasses: 'govuk-table__caption--m',
    head: ['Rule', 'What it says', 'Fits'],
    rows: suggestion.trace.map(({ rule, because, fits }) => [
      String(rule),
      because,
      fits ? tag('Fits', 'green') : 'No',
    ]),
  })

function weighedView({ seen }: Shown, [name, version]: readonly [string, number | null]): Html {
  const step = seen.rule.steps[name]
  const title = html`<h3 class="govuk-heading-s">${step?.title ?? name}</h3>`
  if (version === null) return html`${title}<p class="govuk-body">Had not been done.</p>`
  const found = seen.kept.entries.find(entry => entry.version === version)
  if (!found) return html`${title}<p class="govuk-body">Was there, and has not been shared with you.</p>`
  const corrected = seen.kept.entries.some(({ corrects }) => corrects === version)
  return html`${title}
    <p class="govuk-body-s">${nameIn(seen, found.by)}, ${moment(found.happenedAt)}
      ${corrected && tag('Corrected since', 'grey')}</p>
    ${answersView(shownAnswers(found, step?.asks))}`
}

/** The database keeps no order of its own: what lay before stands in the order of the rule. */
function inOrder({ seen, entry }: Shown, weighed: NonNullable<Decision['weighed']>) {
  const order = seen.rule.steps[entry.step]?.decides?.weighs ?? []
  return Object.entries(weighed).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
}

const groundView = (shown: Shown): Html | false => {
  const { weighed } = shown.decision
  return (
    weighed !== undefined &&
    html`<h2 class="govuk-heading-m">What lay before whoever decided</h2>
      ${inOrder(shown, weighed).map(one => weighedView(shown, one))}`
  )
}

/** One decision: what was decided, by whom and with whom, what was suggested rule by rule, and what lay before them. */
export function decisionPageView(shown: Shown): Html {
  const { seen, entry, decision } = shown
  const step = seen.rule.steps[entry.step]
  const { table: id, inForceFrom } = decision.suggestion
  return html`
    <span class="govuk-caption-l">${nameOf(seen.child)} · ${seen.rule.title}</span>
    <h1 class="govuk-heading-l">Decision: ${step?.title ?? entry.step}</h1>
    <div data-print></div>
    ${summary(shown)}
    ${answersView(shownAnswers(entry, step?.asks))}
    ${groundView(shown)}
    ${factsView(shown)}
    ${traceView(shown)}
    <p class="govuk-body-s">Table <a class="govuk-link" href="/rules/decisions/${id}">${id}</a>, in the version from
      ${inForceFrom}. A table suggests; a person decides. This record is never changed.</p>`
}
