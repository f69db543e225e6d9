/**
 * The floors of the house, ground first. A room may import from floors below its own and from itself, never from
 * above or beside. A new room needs a decision record, and a place here.
 */
export const floors: readonly (readonly string[])[] = [
  ['statistics', 'disclosure'],
  ['kernel', 'store'],
  ['policy', 'web', 'api'],
  ['access'],
  ['children', 'partners', 'people', 'figures', 'audit', 'matching', 'triage'],
  ['voice', 'registers', 'gravity'],
  ['episodes', 'delivery', 'roster'],
  ['reports', 'boards', 'journeys', 'checks', 'fairness', 'picture'],
  ['releases'],
  ['site'],
  ['simulation'],
]

/** Rooms that work numbers or rules out, or hold them: no package, no Node module, no clock, no chance. */
export const pureRooms: readonly string[] = ['statistics', 'disclosure', 'kernel', 'policy']

/** Rooms that may have one level of folders beneath them. */
export const deepRooms: readonly string[] = ['policy', 'store']

/** Files made by a program, which no rule about writing applies to. */
export const generated: readonly string[] = [
  'src/store/types.ts',
  'src/web/macro-options.ts',
  'src/policy/gathered.ts',
]

/** Files that are lists by nature: sources, permissions, pathways, and the words that definitions are written in. */
export const lists: readonly RegExp[] = [
  /^src\/policy\/sources\.ts$/,
  /^src\/policy\/(permissions|pathways)\//,
  /^src\/policy\/(questions|index)\.ts$/,
  /^src\/kernel\/(form|clock|calendar)\.ts$/,
]

/** Functions whose parameters the door settles: an operation is run with its transaction, input, context and facts. */
export const givenByTheDoor: readonly string[] = ['run', 'runWithEntry']
