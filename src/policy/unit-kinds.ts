/** The kinds of unit that a force has. Keys are stored; titles are shown. A board lists the units of one kind. */
export const unitKinds = {
  'custody-suite': 'Custody suite',
  'response-team': 'Response team',
  'missing-hub': 'Local missing hub',
  'public-protection': 'Public protection',
  neighbourhood: 'Neighbourhoods',
  command: 'Basic command unit',
  'central-operations': 'Central operations',
  'contact-centre': 'Contact centre',
  headquarters: 'Headquarters',
} as const
