import type { WantedBand } from '../kernel/age-bands.ts'
import type { FromMeasure, PicturePart } from '../kernel/picture-part.ts'
import { opinions } from './picture-opinions.ts'

const under18: WantedBand = { title: 'Under 18', ages: [0, 17] }
const tenTo17: WantedBand = { title: '10 to 17', ages: [10, 17] }

const byAge = (measure: string): FromMeasure => ({ measure, split: 'age_band' })

const childAges = Array.from({ length: 18 }, (_, age) => String(age))

/**
 * The strategy's data picture: homicide, violence, knife offences, stop and search, and missing, by age and year; and
 * beside them what else public tables say of children and police in London. The picture in the strategy’s text has no
 * numbers that can be read, so nothing here is taken from it.
 */
export const dataPicture: readonly PicturePart[] = [
  {
    id: 'homicide-victims',
    chapter: 'Homicide',
    title: 'Victims of homicide',
    asks: 'How many people were killed in London, and how old were they?',
    shows: 'years',
    from: { table: 'homicide-victims', split: 'age' },
    bands: [under18, tenTo17],
    focus: '13-19',
  },
  {
    id: 'homicide-victims-by-borough',
    chapter: 'Homicide',
    title: 'Victims of homicide aged 13 to 19, by borough',
    asks: 'Where were those aged 13 to 19 killed?',
    shows: 'boroughs',
    from: { table: 'homicide-victims', where: { age: ['13-19'] }, split: 'borough' },
  },
  {
    id: 'homicide-suspects',
    chapter: 'Homicide',
    title: 'People suspected of homicide',
    asks: 'How old are those suspected of homicide?',
    shows: 'years',
    published: ['share under 18 of those proceeded against for homicide'],
    lacks: [
      'No public table of people suspected of homicide by age was found, and this service holds records of children only. Their share among everybody cannot be worked out here.',
    ],
  },
  {
    id: 'child-victims',
    chapter: 'Violence and other crime',
    title: 'Children who were victims',
    asks: 'How many children are victims of crime?',
    shows: 'years',
    from: byAge('child-victims'),
    bands: [under18],
    published: [
      'child victims of crime',
      '13 to 17 year olds in London who were victims of violence (Youth Endowment Fund 2023)',
      'teenagers who committed violence and were also victims',
    ],
  },
  {
    id: 'violence',
    chapter: 'Violence and other crime',
    title: 'What children met with, by kind',
    asks: 'How much of what harms children is violence?',
    shows: 'years',
    from: { measure: 'harm-by-kind', split: 'answer' },
    focus: 'violence',
    lacks: [
      'By kind and age at once most numbers would be too small to show. The figure can be divided by either.',
    ],
  },
  {
    id: 'children-suspected',
    chapter: 'Violence and other crime',
    title: 'Children put forward as suspects',
    asks: 'How many children are suspected of a crime?',
    shows: 'years',
    from: byAge('children-suspected'),
    bands: [under18, tenTo17],
    published: ['children suspected of a crime'],
  },
  {
    id: 'knife-offences',
    chapter: 'Violence and other crime',
    title: 'Children charged with having a knife or weapon',
    asks: 'How many children go to court for carrying a knife?',
    shows: 'years',
    from: byAge('children-charged-with-knives'),
    bands: [under18, tenTo17],
    published: [
      'children proceeded against for knife offences',
      'share of all proceeded against for knife offences',
    ],
  },
  {
    id: 'stop-and-search',
    chapter: 'Stop and search',
    title: 'Stop and searches of children',
    asks: 'How often are children stopped and searched?',
    shows: 'years',
    from: byAge('children-searched'),
    bands: [under18, tenTo17],
  },
  {
    id: 'children-missing',
    chapter: 'Missing',
    title: 'Children who were missing',
    asks: 'How many children are missing in a year?',
    shows: 'years',
    from: byAge('children-missing'),
    bands: [under18],
  },
  {
    id: 'missing-episodes',
    chapter: 'Missing',
    title: 'Missing episodes',
    asks: 'How often are children missing?',
    shows: 'years',
    from: byAge('missing-episodes'),
    bands: [under18],
  },
  {
    id: 'use-of-force',
    chapter: 'Use of force',
    title: 'Use of force by the Metropolitan Police',
    asks: 'How often do police use force, and on people of what age?',
    shows: 'years',
    year: 'financial',
    from: {
      table: 'use-of-force-by-age',
      where: { force: ['Metropolitan'], tactic: ['*Total Tactics'] },
      split: 'age',
    },
    bands: [under18, tenTo17],
  },
  {
    id: 'use-of-force-by-borough',
    chapter: 'Use of force',
    title: 'Use of force by borough, all ages',
    asks: 'Where do police use force?',
    shows: 'boroughs',
    year: 'financial',
    only: 'newest year',
    from: { table: 'use-of-force-by-borough', split: 'borough' },
    lacks: ['The table does not say how old people were, so there is no such map for children.'],
  },
  {
    id: 'out-of-court',
    chapter: 'Outcomes',
    title: 'Charges and outcomes without a court, Metropolitan Police',
    asks: 'How often is a crime dealt with without a court?',
    shows: 'years',
    year: 'financial',
    from: {
      table: 'crime-outcomes',
      where: { area: ['met'], basis: ['closed'], outcome: ['1', '2', '3', '6', '7', '8', '22'] },
      split: 'outcome',
    },
    focus: '2',
    lacks: ['Except for cautions, the table does not divide outcomes by age.'],
  },
  ...opinions,
  {
    id: 'children-by-borough',
    chapter: 'Children in London',
    title: 'Children in London, by borough',
    asks: 'Where do children in London live?',
    shows: 'boroughs',
    only: 'newest year',
    from: { table: 'population-by-age', where: { age: childAges }, split: 'borough' },
    lacks: ['There is no table of children by ethnic group. All ages together must not stand in for it.'],
  },
]

/** A part by its id, as it stands in an address. */
export const partCalled = (id: string): PicturePart | undefined => dataPicture.find(part => part.id === id)
