import type { ReleasedAction, ReleasedProgress } from './progress.ts'

/** A name has at least this many words, and hardly more: one word alone is a street, a flower or a virtue as well. */
const lengths = [2, 3, 4] as const

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter(Boolean)

/** Every run of words in a text that could be a name. */
const runsIn = (text: string): readonly string[] => {
  const words = wordsOf(text).map(word => word.replace(/['’]s$/, ''))
  return lengths.flatMap(length => words.map((_, at) => words.slice(at, at + length).join(' ')))
}

/** Every text of an action that somebody typed. */
const textsOf = ({ answering, independent, milestones, decisions }: ReleasedAction): readonly string[] => [
  ...[answering, independent].flatMap(said => said?.because ?? []),
  ...milestones.flatMap(one => [
    one.title,
    ...[one.evidence, one.withdrawn, one.reopened].flatMap(text => text ?? []),
    ...one.slips.map(({ because }) => because),
  ]),
  ...decisions.map(({ what }) => what),
]

/** The actions of whose texts one names somebody who works with the force. The public is told of offices, not of people. */
export function actionsThatName(
  { actions }: ReleasedProgress,
  names: readonly string[],
): readonly ReleasedAction[] {
  const known = new Set(names.map(name => wordsOf(name).join(' ')).filter(name => name.includes(' ')))
  return actions.filter(one => textsOf(one).some(text => runsIn(text).some(run => known.has(run))))
}
