import { offences } from '../policy/offences.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table } from '../web/table.ts'
import { dayInWords, moment } from '../web/time.ts'
import type { GravityScore, LoadedEdition } from './gravity.ts'
import { gravityColumns } from './read-gravity.ts'
import { sampleTag } from './sample.view.ts'
import type { SeenMatrix } from './view-matrix.ts'

const titleOf = (name: string): string =>
  offences.find(({ key, codes }) => key === name || codes.includes(name))?.title ?? ''

const factorsOf = ({ graver = [], lighter = [] }: GravityScore): string =>
  [...graver.map(one => `+ ${one}`), ...lighter.map(one => `− ${one}`)].join('; ')

const scoreRow = (score: GravityScore) => [
  html`${titleOf(score.offence)} <code>${score.offence}</code>`,
  { content: score.base === score.upTo ? `${score.base}` : `${score.base} to ${score.upTo}`, numeric: true },
  factorsOf(score),
]

/** The scores, with what makes an offence graver or lighter where the edition says. */
function scoresView({ edition, scores }: SeenMatrix): Html {
  const withFactors = scores.some(factorsOf)
  const head = ['Offence', { content: 'Score', numeric: true }, 'Factors']
  return scrolling(
    'Scores of the edition in use',
    table({
      caption: `Scores of the edition in use: ${edition.edition}`,
      captionClasses: 'govuk-visually-hidden',
      head: withFactors ? head : head.slice(0, 2),
      rows: scores.map(scoreRow).map(row => (withFactors ? row : row.slice(0, 2))),
      firstCellIsHeader: true,
    }),
  )
}

const editionRow = ({
  edition,
  scale,
  inForceFrom,
  scores,
  loadedAt,
  loadedBy,
  fileName,
  sha256,
}: LoadedEdition) => [
  edition,
  scale,
  dayInWords(inForceFrom),
  { content: String(scores), numeric: true },
  html`${fileName}, ${moment(loadedAt, 'dated')}, ${loadedBy}<br><code>${sha256.slice(0, 16)}</code>`,
]

const sampleWarning = ({ demonstration }: SeenMatrix): Html =>
  govuk.warningText({
    iconFallbackText: 'Warning',
    text: demonstration
      ? 'This is a sample from memory, not the official matrix. It may be used here because every person is fictional.'
      : 'This is a sample from memory, not the official matrix. No outcome can be decided with it. Load the official matrix.',
  })

const loadedView = (editions: readonly LoadedEdition[]): Html =>
  editions.length === 0
    ? html`<p class="govuk-body">None. The official matrix is not public, so the force loads its own copy.</p>`
    : scrolling(
        'Editions that were loaded',
        table({
          caption: 'Editions that were loaded, the newest first',
          captionClasses: 'govuk-visually-hidden',
          head: ['Edition', 'Scale', 'In force from', 'Scores', 'File'],
          rows: editions.map(editionRow),
          firstCellIsHeader: true,
        }),
      )

/** The matrix in force with every score, the editions loaded, and how one is loaded. */
export const matrixView = (seen: SeenMatrix): Html => html`
  <h1 class="govuk-heading-l">Child Gravity Matrix</h1>
  ${seen.edition.sample && sampleWarning(seen)}
  <p class="govuk-body">In use: <strong>${seen.edition.edition}</strong>, scale ${seen.edition.scale}, from
    ${dayInWords(seen.edition.inForceFrom)}. ${seen.edition.sample && sampleTag}</p>
  <h2 class="govuk-heading-m">Editions loaded</h2>
  ${loadedView(seen.editions)}
  <h2 class="govuk-heading-m">Load an edition</h2>
  <p class="govuk-body">From the command line: <code>npm run import -- gravity-matrix FILE</code>. The file is CSV, with the
    columns ${gravityColumns.join(', ')}. Every line is checked; if one is wrong, nothing is taken in. An edition is never
    changed: a new one gets a name of its own.</p>
  <h2 class="govuk-heading-m">Scores</h2>
  ${scoresView(seen)}`
