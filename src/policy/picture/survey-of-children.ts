import { publicTable } from '../../kernel/public-table.ts'
import { surveyOfChildren } from '../london-sources.ts'
import { openLicence } from '../table-words.ts'

export const attitudesOfChildren = publicTable({
  id: 'survey-of-children',
  title: 'What children of 11 to 16 think of police',
  source: surveyOfChildren('answers by school year', 'unverified'),
  publisher: "Mayor's Office for Policing and Crime",
  licence: openLicence,
  counts: 'of children of 11 to 16 who answered',
  unit: 'share',
  period: { header: 'Year', form: 'YYYY/YY' },
  columns: {
    question: {
      header: 'Measure',
      title: 'Question',
      groups: {
        'good opinion': 'Have a good opinion of the police',
        trust: 'Feel they can trust the Metropolitan Police',
        fairly: 'Believe that the police treat everyone fairly',
      },
      spelled: { 'Good opinion': 'good opinion', Trust: 'trust', 'Treat everyone fairly': 'fairly' },
    },
  },
  numbers: { header: 'Proportion' },
  asPublished: ['Answered'],
  caveats: [
    'The layout of this file is a proposal of this project: the file of the survey was not found, nor its percentages.',
    'Children answer in schools that take part. Who is not in school is not asked.',
    'How schools are chosen and how many children answer is to be read in the survey itself before a change is taken for one.',
  ],
})
