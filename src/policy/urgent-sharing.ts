import * as from from './sources.ts'

/** How long such sharing holds at most, and by when somebody else looks at it. Proposals of this project. */
export const urgentSharing = {
  source: from.proposal('Sharing without an agreement, to protect a child from serious harm now', 'proposal'),
  mostHours: 72,
  reviewWorkingDays: 1,
  mostCharacters: 4_000,
} as const

/**
 * On which ground police share what an agency needs, without an agreement, to protect a child from serious harm now. None of
 * these was read in its source: the force's lawyers say whether they hold, and for what.
 */
export const urgentBases = {
  vital: {
    title: 'To protect the life or the body of a child or of somebody else',
    source: from.dataProtectionRegulation('Article 6(1)(d): vital interests', 'unverified'),
  },
  safeguarding: {
    title: 'To safeguard a child, as a task in the public interest',
    source: from.dataProtectionAct('Schedule 1 paragraph 18, with Article 6(1)(e)', 'unverified'),
  },
  together: {
    title: 'To make a referral about significant harm, as agencies do that work together',
    source: from.workingTogether('Fears about sharing must not stand in the way of safety', 'unverified'),
  },
} as const

/** What somebody found who looked at it afterwards. */
export const urgentFindings = {
  right: 'It was right, and no more was shared than was needed',
  'too much': 'It was right, and more was shared than was needed. It ends now',
  'not right': 'It was not right. It ends now',
} as const
