import { objective } from '../../kernel/commitment.ts'
import { childrensStrategy } from '../sources.ts'

/** Trusted relationships with London's children. */
export const objective1 = objective({
  number: 1,
  pillar: 'More Trust',
  title: 'Strong and trusted relationships with children',
  source: childrensStrategy('Strategic Objective 1, from page 14'),
  actions: [
    {
      number: 1,
      title: 'Learning on adultification bias',
      promise:
        'With experts, learning on adultification bias, and on how it changes what is done to children, is commissioned for everybody whose work may bring them to children.',
      measures: ['training-completed', 'learned-more', 'words-that-blame'],
      parts: [
        {
          says: 'Words that blame or adultify a child are marked as they are written',
          at: '/rules/language',
        },
      ],
      registers: ['courses', 'training'],
    },
    {
      number: 2,
      title: 'Better at talking with children, watching and listening',
      promise:
        'With experts, training is improved: communication, observation and listening, neurodiversity and mental health.',
      parts: [
        { says: "Every contact asks for the child's own words and for what was seen", at: '/rules/data' },
      ],
      measures: ['training-completed'],
      registers: ['courses', 'training'],
    },
    {
      number: 3,
      title: 'Messages for secondary-age children',
      promise:
        'Messages made for children of secondary age, on the platforms that they use, to prevent crime and build trust.',
      registers: ['campaigns'],
    },
    {
      number: 4,
      title: "Children's voices in every basic command unit",
      promise:
        'Children of many communities help to carry the strategy out; what children say in each unit is heard and fed back.',
      measures: ['themes-answered'],
      registers: ['voice-sessions', 'themes'],
    },
    {
      number: 5,
      title: 'Schools officers in ward teams',
      promise:
        'Trained officers in ward teams, a plan for every borough, and a referral for children on the cusp.',
      pathways: ['child-referral'],
      measures: ['cusp-helped', 'cusp-where-seen'],
      registers: ['partnership-plans'],
      lacks: [
        'A disability without special educational needs on the record: figures cannot be divided by it.',
      ],
    },
    {
      number: 6,
      title: 'Stop and search that safeguards, and is reviewed',
      promise:
        'A safeguarding pilot on stop and search across London, and a new process of review that helps to find discriminatory practice and deal with it.',
      pathways: ['stop-and-search', 'search-exposing-intimate-parts', 'video-review'],
      measures: [
        'children-searched',
        'child-searches-no-further-action',
        'child-searches-by-ethnicity',
        'searches-by-power',
        'searches-by-object',
        'searches-by-outcome',
        'searches-that-found',
        'searches-told-safeguarding',
        'often-searched-reviewed',
        'reviews-finding-discrimination',
        'intimate-searches',
        'intimate-searches-with-adult',
        'intimate-searches-that-found',
        'intimate-searches-checked',
        'intimate-searches-sound',
      ],
    },
    {
      number: 7,
      title: 'A cadet unit in every basic command unit',
      promise:
        'A cadet unit is kept in each basic command unit, with a programme that builds skills and confidence.',
      registers: ['cadet-units'],
    },
  ],
  success: [
    {
      says: 'Share of children aged 11 to 16 surveyed by MOPAC who have a good opinion of the police: up',
      part: 'attitudes-of-children',
      differs:
        'The survey of all three is MOPAC’s, and nothing of this service asks it: they show once its file is brought in.',
    },
    {
      says: 'Share who feel they can trust the Metropolitan Police: up',
      part: 'attitudes-of-children',
    },
    {
      says: 'Share who believe the police treat everyone fairly: up',
      part: 'attitudes-of-children',
    },
  ],
})
