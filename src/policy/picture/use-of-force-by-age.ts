import { publicTable } from '../../kernel/public-table.ts'
import { forceStatistics } from '../public-sources.ts'
import { openLicence } from '../table-words.ts'

export const useOfForceByAge = publicTable({
  id: 'use-of-force-by-age',
  title: 'Use of force by police, by age',
  source: forceStatistics('tactics by force and perceived age'),
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
    as: 'age',
    title: 'Age',
    headers: {
      'Under 11 years': '0-10',
      '11 - 17 years': '11-17',
      '18 - 34 years': '18-34',
      '35 - 49 years': '35-49',
      '50 - 64 years': '50-64',
      '65 and over': '65-',
      'Not reported': 'not reported',
    },
    groups: {
      '0-10': 'Under 11',
      '11-17': '11 to 17',
      '18-34': '18 to 34',
      '35-49': '35 to 49',
      '50-64': '50 to 64',
      '65-': '65 and over',
      'not reported': 'Not reported',
    },
    ages: {
      '0-10': [0, 10],
      '11-17': [11, 17],
      '18-34': [18, 34],
      '35-49': [35, 49],
      '50-64': [50, 64],
      '65-': [65, 120],
    },
  },
  sums: {
    'Number of times tactic reported': [
      'Under 11 years',
      '11 - 17 years',
      '18 - 34 years',
      '35 - 49 years',
      '50 - 64 years',
      '65 and over',
      'Not reported',
    ],
  },
  caveats: [
    'Tactics are counted, not children: one officer may use several on one child, and several officers one each.',
    'The age is what the officer thought it was.',
    'The total leaves out tactical communication and tactics that were not reported; those stand in rows of their own.',
  ],
})
