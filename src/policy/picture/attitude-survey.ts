import { publicTable } from '../../kernel/public-table.ts'
import { attitudeSurvey } from '../london-sources.ts'
import { attitudeCaveats, attitudeColumn, boroughColumn, openLicence } from '../table-words.ts'

export const attitudesByBorough = publicTable({
  id: 'attitude-survey',
  title: 'What adults in London think of police, by borough',
  source: attitudeSurvey('answers by borough and quarter'),
  publisher: "Mayor's Office for Policing and Crime",
  licence: openLicence,
  counts: 'of adults who answered',
  unit: 'share',
  separator: ';',
  decimals: ',',
  period: { header: 'Date', form: 'DD/MM/YYYY, end of quarter' },
  columns: { borough: boroughColumn('Borough'), question: attitudeColumn },
  numbers: { header: 'Proportion' },
  asPublished: ['Survey', 'MPS'],
  caveats: attitudeCaveats,
})

export const attitudesOfForce = publicTable({
  id: 'attitude-survey-force',
  title: 'What adults in London think of police',
  source: attitudeSurvey('answers by quarter, all of London'),
  publisher: "Mayor's Office for Policing and Crime",
  licence: openLicence,
  counts: 'of adults who answered',
  unit: 'share',
  separator: ';',
  decimals: ',',
  period: { header: 'Date', form: 'DD/MM/YYYY, end of quarter' },
  columns: {
    area: {
      header: 'Borough',
      title: 'Area',
      groups: { met: 'Metropolitan Police' },
      spelled: { MPS: 'met' },
    },
    question: attitudeColumn,
  },
  numbers: { header: 'Proportion' },
  asPublished: ['Survey'],
  caveats: attitudeCaveats,
})
