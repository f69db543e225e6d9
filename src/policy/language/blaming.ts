import type { Term } from '../../kernel/language.ts'
import { cardiffLanguage, describingBehaviour, exploitationLanguageGuide, proposal } from '../sources.ts'

const themself = 'themself/themselves/himself/herself/self'
const theirs = 'his/her/their'

/** Words that put on a child what somebody else did to the child, or what adults have not managed. */
export const blaming: readonly Term[] = [
  {
    id: 'putting-at-risk',
    kind: 'blames',
    forms: [
      `put/puts/putting/place/places/placed/placing/expose/exposes/exposed/exposing ${themself} at/in/to *? risk/danger/harm`,
      `put/puts/putting/place/places/placed/placing/expose/exposes/exposed/exposing ${themself} at/in/to risk/danger/harm`,
    ],
    why: 'It says that the child makes the danger. The danger is a person or a place.',
    instead: 'Say who or what puts the child in danger: an adult, a group, a place.',
    source: describingBehaviour('Putting themself at risk'),
  },
  {
    id: 'sexual-activity',
    kind: 'blames',
    forms: [
      'sexual activity with',
      'had/has/having sex with',
      'engaged/engages/engaging in sexual activity/acts/behaviour',
    ],
    why: 'It sounds as if the child had agreed. A child cannot agree to being abused.',
    instead: 'Say that the child was abused or raped, or told us so, and by whom.',
    source: describingBehaviour('Sexual activity with'),
    unless: { before: ['offence', 'offences', 'crime'], after: ['a', 'child', 'children'] },
  },
  {
    id: 'sexually-active',
    kind: 'blames',
    forms: ['sexually active'],
    why: 'A child under 13 cannot agree in law, and an older child may have been abused.',
    instead: 'Say what happened to the child, and who did it.',
    source: describingBehaviour('Sexually active since'),
    unless: { before: ['not'] },
  },
  {
    id: 'keeps-going-missing',
    kind: 'blames',
    forms: [
      'keeps/kept/keep going missing',
      'keeps/kept/keep running away/off',
      'constantly/always/persistently/habitually goes/going missing',
      'persistent/habitual/prolific/regular/frequent missing/misper/runaway/absconder',
    ],
    why: 'It tires of the child. Each time may be a sign of being trafficked or hurt.',
    instead: 'Say how often, and that the reason is not known yet or what the child says it is.',
    source: cardiffLanguage('Keeps going missing'),
  },
  {
    id: 'promiscuous',
    kind: 'blames',
    forms: ['promiscuous/promiscuity/promiscuously', 'sleeps/sleeping around'],
    why: 'It judges a child for being abused, or for living with the harm of it.',
    instead: 'Say what happened to the child. Behaviour like this can be a sign of trauma.',
    source: exploitationLanguageGuide('Promiscuous', 'unverified'),
  },
  {
    id: 'lifestyle',
    kind: 'blames',
    forms: [
      'lifestyle choice/choices',
      'chosen/risky/chaotic/criminal lifestyle',
      `${theirs} lifestyle`,
      `choosing/chooses/chose/choose to sell/deal/carry/stay/live/remain/associate/return/abscond/meet`,
      'making/makes/made/make bad/poor/unwise/risky choices/decisions',
    ],
    why: 'A child who is exploited or unsafe has no free choice.',
    instead: 'Say what left the child no other way, and who gains from it.',
    source: exploitationLanguageGuide('Lifestyle choice', 'unverified'),
  },
  {
    id: 'will-not-engage',
    kind: 'blames',
    forms: [
      `won't/wouldn't/refuses/refused/refusing/fails/failed/failing to? engage`,
      'will/would/does/did not/never engage',
      `doesn't/didn't engage`,
      'not engaging',
      'non engaging/engagement/engager',
      'hard to reach/engage',
    ],
    why: 'It puts on the child what the service has not managed.',
    instead:
      'Say that the child cannot trust us yet, or that we have not reached the child, and what was tried.',
    source: exploitationLanguageGuide('Will not engage', 'unverified'),
    unless: {
      before: ['officers', 'police', 'services', 'school', 'parents', 'mother', 'father', 'adult', 'suspect'],
    },
  },
  {
    id: 'absconded',
    kind: 'blames',
    forms: ['abscond/absconds/absconded/absconding/absconder/absconders', 'runaway/runaways'],
    why: 'It is a word for prisoners. A child who is gone is missing, and may be in danger.',
    instead: 'Say that the child went missing.',
    source: exploitationLanguageGuide('Absconded', 'unverified'),
  },
  {
    id: 'attention-seeking',
    kind: 'blames',
    forms: [
      'attention seeking/seeker',
      'troubled/problem child/boy/girl/teenager/teen',
      'troublemaker/troublemakers',
    ],
    why: 'It judges a child who is in distress.',
    instead: 'Say that the child is distressed, what was seen, and what support is needed.',
    source: exploitationLanguageGuide('Troubled, attention seeking', 'unverified'),
  },
  {
    id: 'young-offender',
    kind: 'blames',
    forms: ['young/youth/child/juvenile/teenage/prolific/persistent offender/offenders'],
    why: 'It makes one act into what the child is.',
    instead: 'Say: a child who has done this, or a child who is said to have done it.',
    source: exploitationLanguageGuide('Offender', 'unverified'),
    unless: { after: ['institution', 'institutions', 'institute', 'order', 'team'] },
  },
  {
    id: 'placement',
    kind: 'blames',
    forms: [
      'placement breakdown/breakdowns',
      `${theirs} placement`,
      'the/a/care/foster/residential placement',
    ],
    why: 'It is the word of the office. For the child it is home.',
    instead: 'Say home, or where the child lives.',
    source: exploitationLanguageGuide('Placement', 'unverified'),
    unless: {
      before: ['work', 'school', 'court', 'secure', 'advert'],
      after: ['order', 'orders', 'of', 'student', 'officer'],
    },
  },
  {
    id: 'asking-for-it',
    kind: 'blames',
    forms: ['asking for it', 'brought it on themself/themselves/himself/herself', `${theirs} own fault`],
    why: 'It says that the child caused the harm.',
    instead: 'Say what was done to the child, and by whom.',
    source: proposal('Words that blame outright', 'proposal'),
    unless: { before: ['not', "isn't", "wasn't", 'never'] },
  },
  {
    id: 'contacting-adults',
    kind: 'blames',
    forms: [
      'contacting/contacts/contacted/messaging/messages/messaged/texting/meeting *? adult/older/unknown male/males/female/females/man/men/woman/women',
    ],
    why: 'It makes the child the one who acts. Adults look for children, not the other way round.',
    instead: 'Say that adults contact or target the child, and how.',
    source: describingBehaviour('Contacting adult males by phone or internet'),
  },
]
