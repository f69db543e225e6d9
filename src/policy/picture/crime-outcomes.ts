import { publicTable } from '../../kernel/public-table.ts'
import { outcomeTables } from '../public-sources.ts'
import { openLicence } from '../table-words.ts'

export const crimeOutcomes = publicTable({
  id: 'crime-outcomes',
  title: 'Outcomes of recorded crime',
  source: outcomeTables('outcome types by year, put together by others', 'unverified'),
  publisher: 'Home Office',
  licence: openLicence,
  counts: 'outcomes',
  unit: 'number',
  period: { header: 'financial_year', form: 'YYYY/YY' },
  columns: {
    area: {
      header: 'area',
      title: 'Area',
      groups: { met: 'Metropolitan Police', national: 'England and Wales, 44 forces' },
    },
    basis: {
      header: 'basis',
      title: 'Which outcomes are counted',
      groups: {
        closed: 'Outcomes given in the year, whenever the crime was recorded',
        recorded: 'Outcomes given so far to the crimes recorded in the year',
      },
      spelled: { 'closed in the year': 'closed', 'recorded in the year': 'recorded' },
    },
  },
  numbers: {
    as: 'outcome',
    title: 'Outcome',
    headers: {
      charged_t1: '1',
      caution_youth_t2: '2',
      caution_adult_t3: '3',
      penalty_notice_t6: '6',
      cannabis_warning_t7: '7',
      community_resolution_t8: '8',
      outcome22_t22: '22',
      assigned_total: 'all',
    },
    groups: {
      '1': 'Charged or summonsed (type 1)',
      '2': 'Caution of a child (type 2)',
      '3': 'Caution of an adult (type 3)',
      '6': 'Penalty notice (type 6)',
      '7': 'Cannabis or khat warning (type 7)',
      '8': 'Community resolution (type 8)',
      '22': 'Diversion, education or help (type 22)',
      all: 'Every outcome given',
    },
  },
  sums: {
    out_of_court_total: [
      'caution_youth_t2',
      'caution_adult_t3',
      'penalty_notice_t6',
      'cannabis_warning_t7',
      'community_resolution_t8',
      'outcome22_t22',
    ],
    positive_total: ['charged_t1', 'out_of_court_total'],
  },
  caveats: [
    'Only type 2 is of children alone, and type 3 of adults alone. Every other outcome is of all ages together.',
    'Outcomes are counted, not people: one crime may have several suspects, and one child several outcomes.',
    'The two ways of counting differ by half for the newest year. They must not be mixed.',
    'The Metropolitan Police’s count of every outcome for 2014/15 is a quarter of the next year’s. Do not show a share of it over time from there.',
  ],
})
