/**
 * When a change in published data looks like a change of the data and not of the world. This project's own limits: they are
 * meant to find what is plain, and a person looks at each. `months` is how many before, and after, are looked at.
 */
export const breakRules = {
  months: { before: 12, after: 12, leastBefore: 3, leastAfter: 2 },
  /** A group vanishes when it was at least this share of all before, */
  leastShare: 0.02,
  /** and is less than this part of what it was, in every month after, */
  gone: 0.1,
  /** where at least so many would have been there if nothing had changed. */
  leastExpected: 20,
  /** The sum of all shifts when every month after lies beyond every month before, and the middle of them by this many times. */
  shift: 1.6,
} as const

/** What is watched in published searches: a column of a published view, and whose word it is. */
export const watched = [
  {
    view: 'published.stop_searches',
    column: 'self_defined',
    title: 'Ethnicity in their own words, in groups',
  },
  {
    view: 'published.stop_search_words',
    column: 'self_defined_words',
    title: 'Ethnicity in their own words, as answered',
  },
  { view: 'published.stop_searches', column: 'officer_defined', title: 'Ethnicity as the officer saw it' },
  { view: 'published.stop_searches', column: 'sex', title: 'Sex' },
  { view: 'published.stop_searches', column: 'law', title: 'Power' },
] as const

/** One of the columns that are watched. */
export type Watched = (typeof watched)[number]

/** Which watched columns a comparison by a column of published searches rests on. */
export const restsOn = (column: string): readonly Watched[] =>
  watched.filter(one => one.column === column || one.column === `${column}_words`)
