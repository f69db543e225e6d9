/** One piece of a document that is a page and a PDF alike. */
export type Block =
  | Readonly<{ kind: 'heading'; level: 2 | 3; text: string }>
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  | Readonly<{
      kind: 'table'
      caption: string
      head: readonly string[]
      rows: readonly (readonly string[])[]
      /** How wide each column is, in parts. */
      widths: readonly number[]
    }>

/** A document in blocks, for whoever writes it down as a page or on paper. */
export type Paper = Readonly<{ title: string; says: string; madeAt: Date; blocks: readonly Block[] }>
