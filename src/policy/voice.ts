import { prose, type Question, type Questions, words } from '../kernel/form.ts'
import type { Source } from '../kernel/source.ts'
import { awarePrompts } from './sources.ts'

/** Where the five prompts come from: Appearance, Words, Activity, Relationships, Environment. */
export const voiceSource: Source = awarePrompts('The five prompts', 'unverified')

/** Asked at every contact with a child: what the child said, and what was seen. Spread into the questions of a step. */
export const voice: Questions = {
  words: words("What did the child say, in the child's own words?", {
    hint: 'Write it as it was said. If the child said nothing, write that, and what you saw.',
  }),
  appearance: prose('Appearance: how did the child look?', {
    hint: 'Clothing, injuries, tiredness, warmth, food, cleanliness.',
    optional: true,
  }),
  activity: prose('Activity: what was the child doing, and how did the child behave?', {
    hint: 'Say what you saw, not what you think it means.',
    optional: true,
  }),
  relationships: prose('Relationships: who was with the child, and how were they with each other?', {
    hint: 'Who the child trusts or fears. Who was there who had no reason to be.',
    optional: true,
  }),
  environment: prose('Environment: what was the place like for the child?', {
    hint: 'Where the child was found or is living: safety, food, warmth, belongings, substances, weapons.',
    optional: true,
  }),
}

/**
 * The same, asked only with these answers to what is asked before: they say that somebody was with the child. Nobody is
 * made to write down words that nobody heard.
 */
export const voiceIf = (met: NonNullable<Question['askedWhen']>): Questions =>
  Object.fromEntries(Object.entries(voice).map(([name, question]) => [name, { ...question, askedWhen: met }]))
