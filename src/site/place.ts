/** Where a page stands in the site, and the way from it to any other file: relative, so that the site works anywhere. */
export type Place = Readonly<{ path: string; to(file: string): string }>

/** The place of a file, by its path from the first page. */
export const placeAt = (path: string): Place => ({
  path,
  to: file => `${'../'.repeat(path.split('/').length - 1)}${file}`,
})
