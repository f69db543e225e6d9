import type { Source } from '../kernel/source.ts'
import { proposal } from './sources.ts'

/** The pictures that the children's edition may show. */
export type PictureName =
  | 'talk'
  | 'shelter'
  | 'mend'
  | 'learn'
  | 'together'
  | 'search'
  | 'station'
  | 'lost'
  | 'phone'
  | 'home'
  | 'count'
  | 'speak'

/** One promise of the strategy as a child is told of it: an objective, by its number. */
type ChildPromise = Readonly<{
  objective: number
  title: string
  says: readonly string[]
  picture: PictureName
  /** What the picture shows, for whoever cannot see it. */
  shows: string
}>

/** Words of this edition; the force must check them with children before it relies on them. */
export const childWords: Source = proposal(
  "Words of the children's edition, for children to check",
  'proposal',
)

/** The five objectives in the words of a child's edition. */
export const childPromises: readonly ChildPromise[] = [
  {
    objective: 1,
    title: 'You can trust us',
    says: [
      'You are a child until you are 18. We must see you as a child first.',
      'We must be fair to you, whoever you are and however you look.',
      'We must listen to you and write down what you say.',
    ],
    picture: 'talk',
    shows: 'A child and a grown-up sit and talk. Both of them have something to say.',
  },
  {
    objective: 2,
    title: 'We keep you safe',
    says: [
      'Some people hurt children or use them. We must find them and stop them.',
      'If somebody hurts you, it is not your fault. We must help you.',
      'If you are missing, we must look for you.',
    ],
    picture: 'shelter',
    shows: 'A big umbrella keeps the rain off two children.',
  },
  {
    objective: 3,
    title: 'We help you to put things right',
    says: [
      'Did you do something wrong? Then we ask why, and what would help.',
      'We try to keep you out of court when we can.',
    ],
    picture: 'mend',
    shows: 'Two hands put the last piece into a puzzle.',
  },
  {
    objective: 4,
    title: 'We learn how to look after you',
    says: [
      'Our officers must learn how to look after children.',
      'If you must stay at a police station, it should be as short as we can make it.',
      'Other people check what we do.',
    ],
    picture: 'learn',
    shows: 'An open book with a heart on it.',
  },
  {
    objective: 5,
    title: 'We work with others who help you',
    says: [
      'Your school, your doctor and social workers help you too.',
      'We must talk to each other, so that nobody forgets you.',
    ],
    picture: 'together',
    shows: 'Four people hold hands around a child.',
  },
]

/** A thing that may happen to a child, told with the words of its pathway. */
type ChildSituation = Readonly<{ pathway: string; title: string; picture: PictureName; shows: string }>

/** What may happen, in the order in which it is most often asked about. */
export const childSituations: readonly ChildSituation[] = [
  {
    pathway: 'stop-and-search',
    title: 'The police stop you or search you',
    picture: 'search',
    shows: 'A grown-up with a notebook talks to a child with a school bag.',
  },
  {
    pathway: 'search-exposing-intimate-parts',
    title: 'The police search under your clothes',
    picture: 'together',
    shows: 'Four people stand around a child and take care of the child.',
  },
  {
    pathway: 'custody',
    title: 'You are at a police station',
    picture: 'station',
    shows: 'A room with a bed, a book and a cup. Somebody stands at the open door.',
  },
  {
    pathway: 'voluntary-attendance',
    title: 'The police ask you to come and talk',
    picture: 'talk',
    shows: 'A child and a grown-up sit and talk.',
  },
  {
    pathway: 'outcome-decision',
    title: 'The police think you did something wrong',
    picture: 'mend',
    shows: 'Two hands put the last piece into a puzzle.',
  },
  {
    pathway: 'victim-or-witness',
    title: 'Somebody hurt you, or you saw it',
    picture: 'shelter',
    shows: 'A big umbrella keeps the rain off two children.',
  },
  {
    pathway: 'missing-child',
    title: 'Nobody knew where you were',
    picture: 'lost',
    shows: 'A path leads from a wood to a house with a light on.',
  },
  {
    pathway: 'police-protection',
    title: 'The police take you to a safe place',
    picture: 'home',
    shows: 'A house with a light on and a heart on the door.',
  },
  {
    pathway: 'image-support',
    title: 'Somebody shared a private picture of you',
    picture: 'phone',
    shows: 'A phone with a shut lock on it.',
  },
  {
    pathway: 'operation-encompass',
    title: 'Things were hard at home',
    picture: 'home',
    shows: 'A house with a light on and a heart on the door.',
  },
]

/** A measure as a child is told of it. In what it says, `{n}` is the number; for a share it is out of every 100. */
type ChildFigure = Readonly<{ measure: string; asks: string; says: string }>

export const childFigures: readonly ChildFigure[] = [
  {
    measure: 'offences-against-children',
    asks: 'How many times were the police told of a crime against a child?',
    says: 'The police were told of it {n} times.',
  },
  {
    measure: 'missing-episodes',
    asks: 'How many times was a child missing?',
    says: 'A child was missing {n} times.',
  },
  {
    measure: 'children-searched',
    asks: 'How many times did the police search a child?',
    says: 'The police searched a child {n} times.',
  },
  {
    measure: 'child-searches-no-further-action',
    asks: 'How often did the police do nothing more after a search?',
    says: 'The police did nothing more after {n} out of every 100 searches.',
  },
  {
    measure: 'hours-in-custody',
    asks: 'How long did a child have to stay at a police station?',
    says: 'Half of the children stayed less than about {n} hours. The other half stayed longer.',
  },
  {
    measure: 'details-shared-within-the-hour',
    asks: 'When a child came to a police station, did we tell the people who help children in one hour?',
    says: 'We told them in time for {n} out of every 100 children.',
  },
  {
    measure: 'called-back-within-the-hour',
    asks: 'Did those people call us back in one hour?',
    says: 'They called back in time for {n} out of every 100 children.',
  },
]
