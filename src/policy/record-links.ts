/** Whose records a link may join, and what it says. It is read from the first record to the second. */
type LinkKind = Readonly<{ title: string; from: readonly string[]; to: readonly string[] }>

/** How two records may be linked. Nobody exploits or endangers who is a child here: a child is at the end of those links. */
export const linkKinds: Readonly<Record<string, LinkKind>> = {
  'risk-to': { title: 'poses a risk to', from: ['adult', 'line'], to: ['child'] },
  exploits: { title: 'exploits', from: ['adult', 'line'], to: ['child'] },
  runs: { title: 'runs or holds', from: ['adult'], to: ['line'] },
  'seen-with': { title: 'was seen with', from: ['child', 'adult'], to: ['child', 'adult'] },
}
