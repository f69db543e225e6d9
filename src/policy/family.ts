/** How somebody is connected with a child. */
export const relationKinds: Readonly<Record<string, string>> = {
  mother: 'Mother',
  father: 'Father',
  'step-parent': 'Step-parent',
  grandparent: 'Grandparent',
  sister: 'Sister',
  brother: 'Brother',
  twin: 'Twin',
  guardian: 'Guardian',
  'foster-carer': 'Foster carer',
  'key-worker': 'Key worker',
  'trusted-adult': 'Adult the child trusts',
  other: 'Somebody else',
}

/** What everybody who meets a child should know. Each is a fact about risk to the child, or about what helps them. */
export const flagKinds: Readonly<Record<string, string>> = {
  'exploitation-concern': 'Exploitation concern',
  'missing-before': 'Has been missing before',
  'self-harm-risk': 'Risk of self-harm',
  'health-need': 'Health need',
  'communication-need': 'Communication need',
  'domestic-abuse-at-home': 'Domestic abuse at home',
  'not-safe-with': 'Not safe with a named person',
}
