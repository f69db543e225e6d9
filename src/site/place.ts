/** Where a page stands in the site, and the way from it to any other file: relative, so that the site works anywhere. */
export type Place = Readonly<{ path: string; to(file: string): string }>

/** The page that a host shows for what is not there. */
export const notFoundPath = '404.html'

/**
 * The place of a file, by its path from the first page. What is shown for an address that is not there may stand anywhere,
 * so its links begin at the top of the host.
 */
export const placeAt = (path: string): Place => ({
  path,
  to: file => (path === notFoundPath ? `/${file}` : `${'../'.repeat(path.split('/').length - 1)}${file}`),
})
