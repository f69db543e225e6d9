import type { Term } from '../../kernel/language.ts'
import { exploitationLanguageGuide, leedsAdultification, proposal } from '../sources.ts'

const somebodyElse = [
  ...[
    'father',
    'mother',
    'dad',
    'mum',
    'parent',
    'parents',
    'carer',
    'uncle',
    'aunt',
    'stepfather',
    'neighbour',
  ],
  ...['man', 'men', 'woman', 'women', 'adult', 'adults', 'suspect', 'driver', 'owner', 'customer', 'crowd'],
  ...['dog', 'dogs', 'music', 'noise', 'bang', 'alarm', 'voices', 'television', 'tv', 'knock', 'scream'],
]

/** Words that make a child sound older, harder or more dangerous than a child, and so less in need of care. */
export const adultifying: readonly Term[] = [
  {
    id: 'streetwise',
    kind: 'adultifies',
    forms: ['streetwise', 'street wise/smart', 'worldly', 'savvy'],
    why: 'Seeming hard may hide fear. The child is still a child.',
    instead: 'Say what the child did or said, and ask what the child is afraid of.',
    source: leedsAdultification('Streetwise'),
    unless: { before: ['tech', 'media', 'computer'], after: ['goods', 'possessions', 'media'] },
  },
  {
    id: 'mature',
    kind: 'adultifies',
    forms: [
      'mature/old for his/her/their age/years',
      'very/quite/so/seems/seemed/appears/appeared/looks/looked mature',
      'looks/looked/appears/appeared/seems/seemed much/far/a? older/grown/adult',
      'looks/looked/appears/appeared/seems/seemed older/adult',
      'looks/looked/appears/appeared to be older/adult/#',
      'size/build of him/her/them/an/a adult/man/woman',
      'size/build of him/her/them',
      'well/big built/lad/boy/for',
      'beyond his/her/their years',
    ],
    why: 'Looks are not age. Children who look older, Black children most, are protected less.',
    instead: 'State the age, and what the child needs. Leave the looks out unless they identify somebody.',
    source: leedsAdultification('Mature, seen the size of him'),
    unless: { before: ['building', 'bruise', 'bruises', 'injury', 'injuries', 'wound', 'scar'] },
  },
  {
    id: 'aggressive',
    kind: 'adultifies',
    forms: [
      'is/was/be/being/became/becoming/become/got/getting/very/extremely/so/increasingly aggressive/angry/loud/hostile/intimidating/threatening',
      'aggressive/intimidating/hostile/threatening behaviour/demeanour/attitude/manner/stance',
    ],
    why: 'It is said of Black children more than of others who do the same. It may be fear or trauma.',
    instead: 'Say what was seen and heard, and look for fear, trauma or a need that was missed.',
    source: leedsAdultification('Angry, aggressive, loud'),
    unless: { before: somebodyElse, after: ['clear'] },
  },
  {
    id: 'hypersexual',
    kind: 'adultifies',
    forms: [
      'hypersexual/hypersexualised/oversexualised/sexualised',
      'hyper/over sexual/sexualised',
      'flirtatious/flirty/seductive/provocative/provocatively',
      'dressed/dresses/dressing provocatively/inappropriately/promiscuously/older',
    ],
    why: 'It sees the child as a grown-up. It may be a sign that the child is abused.',
    instead: 'Say what was seen or said, and record the risk of abuse.',
    source: leedsAdultification('Hyper-sexual'),
    unless: { after: ['images', 'image', 'content', 'abuse'] },
  },
  {
    id: 'man-or-woman',
    kind: 'adultifies',
    forms: [
      '# year/years/yr/yrs/yo? old? male/female/man/woman/lady',
      '# male/female/man/woman',
      '# year/years/yr/yrs old male/female/man/woman/lady',
      '# yo/yr/yrs/year/years male/female',
      'young male/males/female/females/man/men/woman/women/lady/ladies',
    ],
    why: 'It is how adults are described. It takes the child out of sight.',
    instead: 'Say boy, girl or child, and the age.',
    source: exploitationLanguageGuide('Man, woman, male, female', 'unverified'),
  },
  {
    id: 'juvenile',
    kind: 'adultifies',
    forms: ['juvenile/juveniles', 'youths', 'a youth', 'the youth/lad/lads'],
    why: 'It is said of children in trouble and not of children who need care.',
    instead: 'Say child or children.',
    source: proposal('Child, and no other word', 'proposal'),
    unless: {
      after: [
        'justice',
        'court',
        'caution',
        'conditional',
        'club',
        'offending',
        'worker',
        'workers',
        'service',
      ],
    },
  },
]
