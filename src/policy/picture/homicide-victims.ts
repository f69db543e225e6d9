import { publicTable } from '../../kernel/public-table.ts'
import { homicideDashboard } from '../public-sources.ts'
import { boroughColumn, openLicence } from '../table-words.ts'

export const homicideVictims = publicTable({
  id: 'homicide-victims',
  title: 'Victims of homicide in London',
  source: homicideDashboard('one row a victim'),
  publisher: 'Metropolitan Police',
  licence: openLicence,
  counts: 'victims of homicide',
  unit: 'number',
  period: { header: 'Recorded Date', form: 'Mon-YY' },
  columns: {
    age: {
      header: 'Age Group',
      title: 'Age',
      groups: {
        '0-12': '0 to 12',
        '13-19': '13 to 19',
        '20-24': '20 to 24',
        '25-34': '25 to 34',
        '35-44': '35 to 44',
        '45-54': '45 to 54',
        '55-64': '55 to 64',
        '65-': '65 and over',
      },
      odd: { '13 to19': '13-19' },
      ages: {
        '0-12': [0, 12],
        '13-19': [13, 19],
        '20-24': [20, 24],
        '25-34': [25, 34],
        '35-44': [35, 44],
        '45-54': [45, 54],
        '55-64': [55, 64],
        '65-': [65, 120],
      },
    },
    sex: {
      header: 'Sex',
      title: 'Sex',
      groups: { male: 'Male', female: 'Female', 'not recorded': 'Not recorded' },
      spelled: { 'Unrecorded Gender': 'not recorded' },
    },
    method: {
      header: 'Method of Killing',
      title: 'Method',
      groups: {
        knife: 'Knife or sharp implement',
        shooting: 'Shooting',
        blunt: 'Blunt implement',
        assault: 'Physical assault, no weapon',
        other: 'Other methods',
        'not known': 'Not known or not recorded',
      },
      spelled: {
        'Knife or Sharp Implement': 'knife',
        'Blunt Implement': 'blunt',
        'Physical Assault, no weapon': 'assault',
        'Other Methods of Killing': 'other',
        'Not known/Not Recorded': 'not known',
      },
    },
    domestic: {
      header: 'Domestic Abuse',
      title: 'Domestic abuse',
      groups: { yes: 'Domestic abuse', no: 'Not domestic abuse' },
      spelled: { 'Domestic Abuse': 'yes', 'Not Domestic Abuse': 'no' },
    },
    offence: { header: 'Homicide Offence Type', title: 'Offence' },
    solved: { header: 'Solved Status', title: 'Solved', groups: { solved: 'Solved', unsolved: 'Unsolved' } },
    borough: boroughColumn('Borough'),
    ethnicity: {
      header: 'Officer Observed Ethnicity',
      title: 'Ethnicity as an officer saw it',
      groups: { asian: 'Asian', black: 'Black', white: 'White', other: 'Other', unknown: 'Not recorded' },
      spelled: { 'Unrecorded / Unknown': 'unknown' },
    },
  },
  numbers: { header: 'Count of Victims' },
  repeats: true,
  caveats: [
    'Victims are counted in the month in which the homicide was recorded, which need not be the month of the death.',
    'A later edition of the file may differ, as what is recorded is put right.',
    'The numbers are small. A rise or fall from one year to the next is often chance.',
    'The bands of age are the publisher’s. Children of 13 to 17 cannot be told from adults of 18 and 19.',
  ],
})
