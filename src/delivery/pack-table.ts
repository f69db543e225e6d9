/** One table of a pack, in words and numbers as they stood. */
export type PackTable = Readonly<{
  title: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}>

/** A table whose numbers are drawn as well: a bar for each line, or for each stretch of time. Its last column is the number. */
export type DrawnTable = PackTable & Readonly<{ drawn: 'groups' | 'time' }>
