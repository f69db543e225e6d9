import type { Split } from '../kernel/measure.ts'
import { childAge } from './child-groups.ts'
import { childEthnicity, childSex, lookedAfter } from './custody-groups.ts'
import { proposal } from './sources.ts'
import { waitBorough } from './wait-groups.ts'

/** Pathways that belong together, so that a flow can be read. Every pathway about a child stands in one of them. */
export const flowFamilies: Readonly<
  Record<string, Readonly<{ title: string; pathways: readonly string[] }>>
> = {
  harmed: {
    title: 'Harmed, or a witness',
    pathways: [
      'victim-or-witness',
      'image-support',
      'online-harm',
      'domestic-abuse-desk',
      'operation-encompass',
    ],
  },
  exploited: {
    title: 'Exploitation and violence',
    pathways: ['child-exploitation', 'modern-slavery-referral', 'violence-harm-review'],
  },
  missing: { title: 'Missing', pathways: ['missing-child'] },
  street: { title: 'Stopped or searched', pathways: ['stop-and-search', 'search-exposing-intimate-parts'] },
  custody: { title: 'Custody or interview', pathways: ['custody', 'voluntary-attendance'] },
  decision: {
    title: 'Offence decided',
    pathways: [
      'outcome-decision',
      'knife-possession',
      'youth-produced-imagery',
      'community-resolution',
      'deferred-prosecution',
      'youth-caution',
      'youth-conditional-caution',
      'child-integrated-offender-management',
    ],
  },
  protection: { title: 'Place of safety', pathways: ['police-protection', 'placement-wanted'] },
  help: {
    title: 'Referred for help',
    pathways: [
      'safeguarding-notification',
      'child-referral',
      'drug-treatment-referral',
      'prevent-referral',
      'transition-at-18',
      'restorative-complaint',
      'answer-to-child',
    ],
  },
}

/** Pathways on which police look at what they did themselves: they are no contact with a child. */
export const notContacts: readonly string[] = ['case-audit', 'video-review', 'scrutiny-panel']

/** The family of a pathway; a pathway that stands in none is a family of its own. */
export const familyOfPathway = (pathway: string): string =>
  Object.entries(flowFamilies).find(([, { pathways }]) => pathways.includes(pathway))?.[0] ?? pathway

/** For how many days after a contact the next one is looked for. The same for every child, or recent ones would look different. */
export const followed = {
  days: [7, 28, 90, 365],
  usual: 28,
  source: proposal('Looked for over 28 days, unless somebody asks for another stretch', 'proposal'),
} as const

/** The groups for which a flow may be asked. */
export const flowGroups: readonly Split[] = [waitBorough, childSex, childAge, childEthnicity, lookedAfter]

/** What misleads about a flow. */
export const flowCaveats: readonly string[] = [
  'What comes next is not what follows from it. Two contacts of one child may have nothing to do with each other.',
  'Only contacts that are recorded here are seen. What a partner does without police is not.',
  'A child met five times counts four times in the flow: it is of contacts, not of children.',
  'That a child is met again is not a failure. Being referred for help is meant to happen next.',
]
