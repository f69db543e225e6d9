import type { Split } from '../kernel/measure.ts'
import { boroughs } from './boroughs.ts'

/** What a child waits for from an agency. The keys are what published.partner_waits holds. */
export const waitKind: Split = {
  column: 'kind',
  title: 'What the child waits for',
  groups: {
    accommodation: 'Local authority accommodation after charge',
    'secure-accommodation': 'Secure accommodation after charge',
    'secure-place': 'A secure place',
    'mental-health-place': 'A place in a mental health hospital',
    'appropriate-adult': 'An appropriate adult',
    'police-protection-place': 'A place in police protection',
  },
}

/** Where the child lives. */
export const waitBorough: Split = {
  column: 'borough',
  title: 'Borough',
  groups: { ...boroughs, elsewhere: 'Outside London, or not known' },
  places: { except: ['elsewhere'] },
}
