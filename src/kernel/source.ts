/**
 * How far a fact has been checked.
 * `seen`: read in the source itself. `unverified`: known at second hand; the force must check it before relying on it.
 * `proposal`: this project's own choice, which the force may change.
 */
export type Standing = 'seen' | 'unverified' | 'proposal'

/** Where a rule comes from: the document, the place in it, and how far that has been checked. */
export type Source = Readonly<{ document: string; point: string; standing: Standing; url?: string }>

type Reference = (point: string, standing?: Standing) => Source

/** Names a document once. Calling the result points into it: `childrenAct1989('s.46(1)')`. */
export function document(title: string, url?: string): Reference {
  return (point, standing = 'seen') => ({ document: title, point, standing, ...(url ? { url } : {}) })
}

/** True when the force must check the fact before relying on it. */
export const needsVerifying = (source: Source): boolean => source.standing !== 'seen'
