/**
 * Whether the `Origin` of a request names the host that it asked (Fetch Standard, 3.1). Both are read as addresses: a port that
 * goes without saying may be written out.
 */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  if (!host || !URL.canParse(origin)) return false
  const { protocol, host: from } = new URL(origin)
  const asked = `${protocol}//${host}`
  return URL.canParse(asked) && new URL(asked).host === from
}
