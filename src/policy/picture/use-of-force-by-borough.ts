import { publicTable } from '../../kernel/public-table.ts'
import { forceDashboard } from '../public-sources.ts'
import { boroughColumn, openLicence } from '../table-words.ts'

export const useOfForceByBorough = publicTable({
  id: 'use-of-force-by-borough',
  title: 'Use of force by police in London, by borough, all ages',
  source: forceDashboard('one row a borough and day, reworked by others', 'unverified'),
  publisher: 'Metropolitan Police, reworked by others',
  licence: openLicence,
  counts: 'uses of force recorded',
  unit: 'number',
  period: { header: 'Date', form: 'YYYY-MM-01, for the month' },
  columns: { borough: boroughColumn('Borough') },
  numbers: {
    as: 'ethnicity',
    title: 'Ethnicity as an officer saw it',
    headers: {
      SubjectEthnicity_White: 'white',
      'SubjectEthnicity_Black (or Black British)': 'black',
      'SubjectEthnicity_Asian (or Asian British)': 'asian',
      SubjectEthnicity_Chinese: 'chinese',
      SubjectEthnicity_Mixed: 'mixed',
      SubjectEthnicity_Other: 'other',
      "SubjectEthnicity_Don't know": 'not known',
    },
    groups: {
      white: 'White',
      black: 'Black',
      asian: 'Asian',
      chinese: 'Chinese',
      mixed: 'Mixed',
      other: 'Other',
      'not known': 'Not known',
    },
  },
  sums: {
    UseOfForceCount: [
      'SubjectEthnicity_White',
      'SubjectEthnicity_Black (or Black British)',
      'SubjectEthnicity_Asian (or Asian British)',
      'SubjectEthnicity_Chinese',
      'SubjectEthnicity_Mixed',
      'SubjectEthnicity_Other',
      "SubjectEthnicity_Don't know",
    ],
  },
  asPublished: ['CED Used', 'Firearms Aimed'],
  repeats: true,
  caveats: [
    'There is a row for each borough and day, but every date in the file is the first of the month: which day it was is lost.',
    'All ages together: it does not say how often force was used on a child.',
    'Others reworked the published rows into counts by day. They may have left rows out; compare before relying on it.',
    'A busy borough is not the same as one whose police use more force: many people there live elsewhere.',
  ],
})
