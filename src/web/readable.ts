/** Longer than any part of an address that we make. */
export const longestPart = 100

function canBeRead(part: string): boolean {
  if (part.length > longestPart) return false
  try {
    return !part.includes('%') || decodeURIComponent(part) !== ''
  } catch {
    return false
  }
}

const pathIn = ({ pathname, search }: URL): string => (pathname.startsWith('/') ? pathname : '/') + search

/**
 * An address with a dash for each part that cannot be read. A dash names nothing, so whoever has the address answers
 * it, with their own words for what is not there; left alone, the framework itself would answer, with what was typed in
 * the answer and without the headers of security.
 */
export function readable(url: string): string {
  if (!url.startsWith('/')) return URL.canParse(url) ? readable(pathIn(new URL(url))) : '/-'
  const path = url.split(/[?#]/, 1)[0] ?? ''
  const parts = path.split('/')
  if (parts.every(canBeRead)) return url
  return parts.map(part => (canBeRead(part) ? part : '-')).join('/') + url.slice(path.length)
}
