import { choice, prose, type Questions } from '../kernel/form.ts'

/**
 * Why somebody decided otherwise than a table suggests. The list is this project's proposal; a force may replace it.
 * The reason is countable, so that a table that is often set aside can be seen and mended; the words say the rest.
 */
export const deviationQuestions: Questions = {
  deviation: choice(
    'If you decide otherwise than the table suggests: why?',
    {
      knownMore: 'I know something the table does not ask about',
      childSaid: 'What the child said',
      partnerSaid: 'What a partner agency said',
      protection: 'The child or somebody else needs more protection than the table gives',
      proportion: 'What the table suggests would be out of proportion for this child',
      wrongFacts: 'The facts put in are uncertain',
      otherReason: 'Another reason',
    },
    { optional: true },
  ),
  deviationWords: prose('In your own words: why do you decide otherwise?', { optional: true }),
}
