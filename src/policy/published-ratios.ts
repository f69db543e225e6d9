import type { How, Named, PublishedEnd } from '../kernel/published-end.ts'
import { publishedFigures } from './london-sources.ts'

const youthJustice = publishedFigures('Youth Justice Statistics, 2018/19 and 2019/20')
const strategy = publishedFigures("Metropolitan Police Service: Children's Strategy")
const powers = publishedFigures('Home Office, police powers and procedures, year to March 2022')

const by2022 = 'year to March 2022'
const by2023 = 'year to March 2023'

type Of = Readonly<{ part: string; whole: string; period: string }>

const percent = ({ part, whole, period }: Of): How => ({
  part: { measure: part, period },
  whole: { measure: whole, period },
  times: 100,
})

const share = (end: Omit<PublishedEnd, 'how' | 'within' | 'note'>, of: Of): PublishedEnd => ({
  ...end,
  how: percent(of),
  within: 0.5,
  note: 'Worked out from two other published figures; the published one is rounded.',
})

/** How often one share is of another, both in whole percentages. */
const against = (part: Named): How => ({
  part,
  whole: { measure: 'Black share of the 10 to 17 population', period: 'census base' },
  times: 1,
})

/** Published figures that follow from other published figures. */
export const endsFromFigures: readonly PublishedEnd[] = [
  share(
    {
      says: 'Share of terrorism arrests that were of people of 17 and under, 2023',
      published: 19,
      source: strategy,
      anchor: { measure: 'share of terrorism arrests that were 17 and under', period: '2023' },
    },
    { part: 'terrorism arrests, 17 and under', whole: 'terrorism arrests, all ages', period: '2023' },
  ),
  share(
    {
      says: 'Share of strip searches that were of people of 10 to 17, year to March 2022',
      published: 5,
      source: publishedFigures('Home Office, first strip-search collection', 'unverified'),
      anchor: { measure: 'share aged 10 to 17', period: by2022 },
    },
    { part: 'of which aged 10 to 17', whole: 'strip searches, 28 forces that answered', period: by2022 },
  ),
  share(
    {
      says: 'Share of section 1 searches that led to an arrest, year to March 2022',
      published: 13,
      source: powers,
      anchor: { measure: 'arrest rate', period: by2022 },
    },
    { part: 'searches that led to arrest', whole: 'section 1 searches', period: by2022 },
  ),
  share(
    {
      says: 'Share of searches that were of people under 18, year to March 2023',
      published: 20,
      source: publishedFigures('Home Office figures, seen at second hand', 'unverified'),
      anchor: { measure: 'share under 18', period: by2023 },
    },
    { part: 'of people under 18', whole: 'stop and searches', period: by2023 },
  ),
  {
    says: 'Shares of strip-searched children in 2018, 2019 and 2020, together',
    published: 100,
    source: publishedFigures("Children's Commissioner for England, August 2022", 'unverified'),
    how: {
      sumOf: ['2018', '2019', '2020'].map(one => ({
        measure: `share of them in ${one}`,
        period: '2018 to 2020',
      })),
    },
    within: 0,
  },
  {
    says: 'Black children cautioned or sentenced, against their share of those of 10 to 17 (said to be “almost three times”)',
    published: 2.75,
    source: youthJustice,
    anchor: {
      measure: 'share cautioned or sentenced over share of population, Black: stated "almost three times"',
      period: 'year to March 2019',
    },
    how: against({ measure: 'Black share of children cautioned or sentenced', period: 'year to March 2019' }),
    within: 0.005,
    note: 'Of two shares in whole percentages: the ratio of the shares before rounding lies between 2.3 and 3.3.',
  },
  {
    says: 'Black children remanded, against their share of those of 10 to 17 (said to be “nearly nine times”)',
    published: 8.75,
    source: youthJustice,
    anchor: {
      measure: 'share remanded over share of population, Black: stated "nearly nine times"',
      period: 'year to March 2020',
    },
    how: against({ measure: 'Black share of children remanded to custody', period: 'year to March 2020' }),
    within: 0.005,
    note: 'Of two shares in whole percentages: the ratio of the shares before rounding lies between 7.7 and 10.1.',
  },
  {
    says: 'Searches in London a week, July to September 2020',
    published: 5231,
    source: publishedFigures('Matt Ashby, Stop and Search in London'),
    anchor: { measure: 'per week', period: 'July to September 2020' },
    how: { of: { measure: 'searches, three forces', period: 'July to September 2020' }, dividedBy: 13 },
    within: 0.5,
    note: 'With a quarter taken as 13 weeks. Its 92 days are 13.14 weeks, which would be 5,174 a week.',
  },
]
