import { publicTable } from '../../kernel/public-table.ts'
import { forceStatistics } from '../public-sources.ts'
import { openLicence } from '../table-words.ts'

export const useOfForceByEthnicity = publicTable({
  id: 'use-of-force-by-ethnicity',
  title: 'Use of force by police, by ethnicity, all ages',
  source: forceStatistics('tactics by force and perceived ethnicity'),
  publisher: 'Home Office',
  licence: openLicence,
  counts: 'times that a tactic was used',
  unit: 'number',
  period: { named: 'YYYY/YY' },
  columns: {
    force: { header: 'Police Force', title: 'Force' },
    kind: { header: 'Type of force', title: 'Kind' },
    tactic: { header: 'Tactic', title: 'Tactic' },
  },
  numbers: {
    as: 'ethnicity',
    title: 'Ethnicity as an officer saw it',
    headers: {
      White: 'white',
      'Black (or Black British)': 'black',
      'Asian (or Asian British)': 'asian',
      Chinese: 'chinese',
      Mixed: 'mixed',
      Other: 'other',
      "Don't know": 'not known',
      'Not reported': 'not reported',
    },
    groups: {
      white: 'White',
      black: 'Black',
      asian: 'Asian',
      chinese: 'Chinese',
      mixed: 'Mixed',
      other: 'Other',
      'not known': 'Not known',
      'not reported': 'Not reported',
    },
  },
  sums: {
    'Number of times tactic reported': [
      'White',
      'Black (or Black British)',
      'Asian (or Asian British)',
      'Chinese',
      'Mixed',
      'Other',
      "Don't know",
      'Not reported',
    ],
  },
  caveats: [
    'All ages together. It says nothing of children by ethnicity, and must not stand in for that.',
    'Tactics are counted, not people.',
    'The ethnicity is what the officer thought it was.',
  ],
})
