import { publishedBy } from './search-groups.ts'

const small = ['and', 'of', 'the']

/** A force by its name, as a file names it: one that is not listed is written as words are. */
export function forceCalled(source: string): string {
  const known = Object.hasOwn(publishedBy.groups, source) ? publishedBy.groups[source] : undefined
  if (known) return known
  const words = source
    .split(/[-_\s]+/)
    .map((word, at) =>
      at > 0 && small.includes(word) ? word : word.replace(/^./u, first => first.toUpperCase()),
    )
  return words.join(' ')
}
