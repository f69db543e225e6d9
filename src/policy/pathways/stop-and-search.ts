import { asSoonAsPracticable, hours, workingDays } from '../../kernel/clock.ts'
import { choice, prose, several, text, yesNo } from '../../kernel/form.ts'
import { childFacts, pathwayOf } from '../../kernel/pathway.ts'
import { leftWith, reachedAt, reachedBy, relation } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const under14 = childFacts.age.slice(0, 14)
const everyTime = from.childrensStrategy('Action 6: safeguarding considered in every search of a child')
const often = from.proposal('Searched 3 times in 90 days: looked at by the safeguarding hub', 'proposal')
const tour = from.proposal('Twelve hours stand for the end of the tour of duty', 'proposal')

/**
 * A child stopped to be searched, from the stop until the child has left and everybody who should know does.
 * Safeguarding is considered every time, whatever was found: the step is owed from the stop and outlives the ending.
 */
export const stopAndSearch = pathwayOf<Role>()({
  id: 'stop-and-search',
  title: 'Stop and search of a child',
  about: 'An officer has stopped a child to search them.',
  source: from.childrensStrategy('Action 6: precise and fair stop and search'),
  inForceFrom: '2025-01-01',
  begins: 'stopped',
  board: 'searches',
  counts: {
    searchedOften: {
      pathway: 'stop-and-search',
      days: 90,
      atLeast: 3,
      title: 'Stopped to be searched 3 times or more in 90 days',
    },
  },
  forChild: {
    what: 'The police stopped you. They may have searched you.',
    why: 'An officer thought that you might have something that is not allowed. Or the police looked for weapons near you.',
    rights: [
      'You can ask why you were stopped.',
      'You can ask which law lets them do it.',
      'You can ask for the name or number of the officer.',
      'You can have a copy of what they wrote down.',
      'You can say that it was not fair. Nobody may be cross with you for that.',
    ],
    next: 'The police think about whether you are safe. If they are worried, they ask people who can help you.',
  },
  steps: {
    stopped: {
      title: 'Child stopped to be searched',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.pace('s.1'),
      asks: {
        power: choice('Which power?', {
          pace: 'Police and Criminal Evidence Act 1984, section 1',
          drugs: 'Misuse of Drugs Act 1971, section 23',
          section60: 'Criminal Justice and Public Order Act 1994, section 60',
          firearms: 'Firearms Act 1968, section 47',
          school: 'Criminal Justice Act 1988, section 139B: weapons at a school',
          terrorism: 'Terrorism Act 2000, section 47A',
          protest: 'Public Order Act 2023, section 11',
          courtOrder: 'Sentencing Code, section 342E: an order of a court',
          other: 'Another power',
        }),
        authorised: yesNo('Was the stop inside the area and the time that were authorised?', {
          askedWhen: { power: 'section60' },
        }),
        object: choice('What was looked for?', {
          drugs: 'Controlled drugs',
          weapon: 'A knife or another weapon',
          firearm: 'A firearm',
          stolen: 'Stolen goods',
          theft: 'Something used to steal',
          damage: 'Something used to damage property',
          fireworks: 'Fireworks',
          other: 'Something else',
        }),
        grounds: prose('What were the grounds?', {
          hint: 'What was seen, heard or reported of this child, now. For section 60, the authority and why this child.',
        }),
        place: choice('Where was the child stopped?', {
          street: 'Street, park or another open place',
          transport: 'Train, bus or station',
          shop: 'Shop or another building open to all',
          school: 'School, or at its gate',
          vehicle: 'In a vehicle',
          home: 'At home',
        }),
        with: choice('Who was with the child?', {
          alone: 'Nobody',
          children: 'Other children',
          family: 'A parent or relative',
          adults: 'Adults who are not family',
        }),
        ageCertain: choice(
          "Is the child's age certain?",
          { yes: 'Yes', appears: 'No: appears to be under 18, so is treated as a child' },
          {
            hint: 'Anybody who appears to be under 18 is treated as a child unless there is clear evidence.',
          },
        ),
        filmed: choice('Was body-worn video on from the start?', {
          yes: 'Yes',
          late: 'It was switched on later',
          no: 'No',
        }),
        filmedWhy: prose('Why not from the start?', { askedWhen: { filmed: ['late', 'no'] } }),
        ...voice,
      },
      breaches: [
        {
          if: { authorised: 'no' },
          says: 'The child was stopped outside the area or the time authorised under section 60.',
          source: from.bestUseScheme('Section 60: an authorised area and time'),
        },
        {
          if: { filmed: ['late', 'no'] },
          says: 'The meeting with the child is not on body-worn video from its start.',
          source: from.powersInspection('The whole meeting is recorded on body-worn video'),
        },
      ],
    },

    searchDecided: {
      title: 'Child heard, and decided whether a search is still needed',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.searchCharter('Quality of the meeting'),
      after: ['stopped'],
      within: asSoonAsPracticable('stopped'),
      asks: {
        said: prose('What was the child asked, and what did the answer change?'),
        decision: choice('What did you decide?', {
          search: 'A search is still needed',
          none: 'No search',
        }),
      },
    },

    informed: {
      title: 'Child told what must be said before a search',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.goWisely('What is said before every search'),
      when: { searchDecided: { decision: 'search' } },
      within: asSoonAsPracticable('searchDecided'),
      asks: {
        untold: several('What was the child not told?', {
          nothing: 'All of it was told',
          grounds: 'The grounds',
          object: 'What is looked for',
          warrantCard: 'Warrant card shown, if not in uniform',
          identity: "The officer's name or number",
          station: "The officer's police station",
          copy: 'That the child can have a copy of the record',
          power: 'The legal power',
          detained: 'That the child is detained for the search',
        }),
        before: yesNo('Was it said before the search began?'),
        how: choice('How was it said?', {
          plain: 'In plain words, and the child could say it back',
          unsure: 'In plain words, and it was not clear that the child understood',
          formal: 'In formal words only',
          interpreter: 'Through an interpreter or with help to communicate',
        }),
        ...voice,
      },
      breaches: [
        {
          if: {
            untold: ['grounds', 'object', 'warrantCard', 'identity', 'station', 'copy', 'power', 'detained'],
          },
          says: 'The child was not told everything that must be said before a search.',
          source: from.goWisely('What is said before every search'),
        },
        {
          if: { before: 'no' },
          says: 'The child was searched before being told why.',
          source: from.goWisely('What is said before every search'),
        },
      ],
    },

    notSearched: {
      title: 'No search made: the child told why, and free to go',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.proposal('A stop that ends without a search is recorded', 'proposal'),
      when: { searchDecided: { decision: 'none' } },
      within: asSoonAsPracticable('searchDecided'),
      ends: 'not searched',
      asks: {
        why: choice('Why was no search made?', {
          explained: "The child's answer took the grounds away",
          gone: 'The grounds no longer held',
          mistaken: 'The child was not the person described',
          safer: 'The child needed help, not a search',
        }),
        leftWith,
        ...voice,
      },
    },

    searched: {
      title: 'Search made',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.pace('s.1'),
      when: { searchDecided: { decision: 'search' } },
      leadsTo: [
        {
          pathway: 'search-exposing-intimate-parts',
          when: { extent: 'intimate' },
          because:
            'Intimate parts were exposed. What was done without an inspector is recorded there, and the central quality team checks it.',
        },
        {
          pathway: 'search-exposing-intimate-parts',
          when: { further: 'yes' },
          because: 'An inspector decides whether intimate parts may be exposed, and owns it from there.',
        },
      ],
      asks: {
        extent: choice('How far did the search go?', {
          outer: 'Pockets, bags, and outer coat, jacket or gloves',
          further: 'More than outer clothing, with no intimate parts exposed',
          intimate: 'Intimate parts were exposed',
        }),
        view: choice('Could anybody see it who did not have to?', {
          no: 'No: out of public view',
          yes: 'Yes: in public view',
        }),
        officer: choice('Who searched the child?', {
          sameSex: "An officer of the child's sex",
          otherSex: "An officer who is not of the child's sex",
        }),
        minutes: choice('How long was the child kept?', {
          under10: 'Under 10 minutes',
          to20: '10 to 20 minutes',
          over20: 'Over 20 minutes',
        }),
        force: yesNo('Was force used, or were handcuffs?'),
        further: yesNo('Does an officer think that a search exposing intimate parts is needed?', {
          hint: 'A search that finds nothing is never by itself a reason for one that goes further.',
        }),
        ...voice,
      },
      breaches: [
        {
          if: { extent: 'further', view: 'yes' },
          says: 'More than outer clothing was taken off the child in public view.',
          source: from.goWisely('Only outer coat, jacket and gloves in public'),
        },
        {
          if: { extent: 'further', officer: 'otherSex' },
          says: "The search went beyond outer clothing, by an officer who is not of the child's sex.",
          source: from.codeA('3.6', 'unverified'),
        },
        {
          if: { extent: 'intimate' },
          says: 'Intimate parts were exposed in a stop and search, without the inspector who must decide on that.',
          source: from.childrensStrategy('More thorough searches: the inspector owns the whole process'),
        },
      ],
    },

    forceRecorded: {
      title: 'Use of force or handcuffs on the child recorded, with the reason',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.powersInspection('Use of force is monitored'),
      when: { searched: { force: 'yes' } },
      within: hours(12, 'searched', { source: tour }),
      outlivesEnding: true,
      asks: {
        kind: several('What was used?', {
          held: 'The child was held',
          handcuffsFront: 'Handcuffs, in front',
          handcuffsBack: 'Handcuffs, behind',
          ground: 'The child was taken to the ground',
          spray: 'Spray',
          baton: 'Baton',
          device: 'Conducted energy device, aimed or used',
          other: 'Something else',
        }),
        tried: prose('What was tried first: words, time, distance, somebody the child trusts?'),
        why: prose('Why was it necessary, and no more than the child made necessary?'),
        injured: choice('Was the child hurt, or said to be hurt?', {
          no: 'No',
          yes: 'Yes',
          notChecked: 'Nobody checked',
        }),
        ...voice,
      },
      breaches: [
        {
          if: { injured: 'notChecked' },
          says: 'Force was used on a child, and nobody checked whether the child was hurt.',
          source: from.proposal('Every child on whom force was used is checked', 'proposal'),
        },
      ],
    },

    injurySeen: {
      title: 'Child who was hurt seen by a health professional',
      by: 'constable',
      also: ['sergeant', 'health-professional'],
      source: from.proposal('A child who was hurt is seen', 'proposal'),
      when: { forceRecorded: { injured: 'yes' } },
      within: asSoonAsPracticable('forceRecorded'),
      outlivesEnding: true,
      sharedWith: ['health'],
      asks: {
        seen: choice('Who saw the child?', {
          ambulance: 'Ambulance crew',
          hospital: 'Hospital',
          doctor: 'Another doctor or nurse',
          declined: 'The child did not want to be seen',
        }),
        found: prose('What was found, and what does the child need now?'),
        ...voice,
      },
    },

    outcome: {
      title: 'What was found, and what came of it',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.bestUseScheme('Every outcome, and whether it is linked to what was looked for'),
      when: { searched: {} },
      within: asSoonAsPracticable('searched'),
      leadsTo: [
        { pathway: 'custody', when: { outcome: 'arrest' }, because: 'The child was arrested.' },
        {
          pathway: 'voluntary-attendance',
          when: { outcome: 'interview' },
          because: 'The child is to be interviewed without arrest.',
        },
        {
          pathway: 'outcome-decision',
          when: { outcome: ['outOfCourt', 'summons'] },
          because: 'The outcome is decided with the Child Gravity Matrix and the youth justice service.',
        },
        {
          pathway: 'knife-possession',
          when: { item: 'knife' },
          because: 'A child carried a knife: the reason is asked, and help planned.',
        },
        {
          pathway: 'drug-treatment-referral',
          when: { item: 'drugs' },
          because: 'Help with drugs can be offered, whatever the outcome.',
        },
      ],
      asks: {
        item: choice('What was found?', {
          nothing: 'Nothing',
          drugs: 'Drugs',
          knife: 'A knife or blade',
          weapon: 'Another weapon',
          firearm: 'A firearm',
          stolen: 'Stolen goods',
          other: 'Something else',
        }),
        linked: yesNo('Is it what was looked for?', {
          askedWhen: { item: ['drugs', 'knife', 'weapon', 'firearm', 'stolen', 'other'] },
        }),
        outcome: choice('What came of it?', {
          none: 'No further action',
          advice: 'Advice, or something taken, and no more',
          help: 'Help for the child only',
          outOfCourt: 'Out of court resolution to be decided',
          interview: 'Voluntary attendance for an interview',
          summons: 'To be reported for a decision on charge',
          arrest: 'Arrest',
        }),
        reasons: prose('Why this outcome, and no less?'),
      },
    },

    recordOffered: {
      title: 'Copy of the record offered to the child',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.goWisely('Entitlement to a copy of the record'),
      when: { searched: {} },
      within: asSoonAsPracticable('searched'),
      outlivesEnding: true,
      asks: {
        given: choice('What did the child get?', {
          copy: 'A copy',
          receipt: 'A receipt, with how to get the copy',
          declined: 'It was offered, and the child did not want it',
          not: 'It was not offered',
        }),
        later: yesNo('Was the child told that a copy can be asked for later?', {
          hint: 'For three months, as far as is known. The force must check.',
        }),
        ethnicity: yesNo('Was the child asked how they describe their own ethnicity?'),
        reference: text('Reference of the record'),
      },
      breaches: [
        {
          if: { given: 'not' },
          says: 'The child was not offered a copy of the record.',
          source: from.goWisely('Entitlement to a copy of the record'),
        },
        {
          if: { ethnicity: 'no' },
          says: 'The child was not asked how they describe their own ethnicity.',
          source: from.codeA('4.3', 'unverified'),
        },
      ],
    },

    safeguardingConsidered: {
      title: 'Safeguarding considered, and decided',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: everyTime,
      after: ['stopped'],
      within: hours(12, 'stopped', { source: tour }),
      outlivesEnding: true,
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { decision: 'notify' },
          because: 'There is a worry about the child that partners must know.',
        },
        {
          pathway: 'child-exploitation',
          when: { seen: ['adults', 'money', 'place', 'line'] },
          because: 'What was seen may mean that somebody uses the child for their own gain.',
        },
        {
          pathway: 'missing-child',
          when: { seen: 'missing' },
          because: 'Nobody who should know can say where the child is.',
        },
        {
          pathway: 'police-protection',
          when: { decision: 'now' },
          because: 'The child would otherwise be harmed.',
        },
      ],
      asks: {
        seen: several('What was seen or known?', {
          nothing: 'Nothing to worry about',
          missing: 'Reported missing, or nobody knows the child is here',
          adults: 'With adults who may be using the child',
          money: 'Money, phones, drugs or things the child cannot explain',
          place: 'Far from home, or at a place known for exploitation',
          line: 'Signs of a county line',
          home: 'Trouble at home, or domestic abuse',
          injury: 'Hurt, ill, hungry or cold',
          frightened: 'Frightened, or carrying something to feel safe',
          school: 'Out of school',
          known: 'Earlier worries on record',
        }),
        checked: yesNo('Was what is already known of the child looked up?'),
        decision: choice('What did you decide?', {
          notify: 'A safeguarding notification',
          now: 'The child cannot be left: police protection',
          known: 'Partners know already: what happened today sent to the worker named below',
          none: 'No notification',
        }),
        worker: text('Who was told, in which team?', { askedWhen: { decision: 'known' } }),
        reasons: prose('Why? Write what was considered, also when nothing is to be done.'),
      },
      refuses: [
        {
          if: {
            seen: ['missing', 'adults', 'money', 'place', 'line', 'injury'],
            decision: 'none',
          },
          says: 'What was seen points to harm. Notify, say who knows already, or correct what was seen.',
          source: from.proposal('Signs of harm are passed on', 'proposal'),
        },
      ],
      breaches: [
        {
          if: { checked: 'no' },
          says: 'Safeguarding was decided without looking up what is known of the child.',
          source: everyTime,
        },
      ],
    },

    parentTold: {
      title: 'Parent or carer told',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.proposal('A parent or carer is told of every search', 'proposal'),
      after: ['stopped'],
      within: hours(12, 'stopped', { source: tour }),
      again: true,
      stillOwedWith: { told: ['unreached', 'no'] },
      outlivesEnding: true,
      asks: {
        told: choice('Was a parent or carer told?', {
          yes: 'Yes',
          unsafe: 'No: telling them could put the child in danger',
          unreached: 'No: tried, and nobody could be reached',
          no: 'No',
        }),
        relation: { ...relation, askedWhen: { told: 'yes' } },
        reachedBy: { ...reachedBy, askedWhen: { told: 'yes' } },
        why: prose('Why not, and what was done instead?', {
          askedWhen: { told: ['unsafe', 'unreached', 'no'] },
        }),
        wish: prose('What did the child want a parent or carer to know?'),
      },
      breaches: [
        {
          if: { told: 'no' },
          says: 'No parent or carer was told that the child was stopped to be searched.',
          source: from.proposal('A parent or carer is told of every search', 'proposal'),
        },
      ],
    },

    careAuthorityTold: {
      title: 'Local authority that looks after the child told',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.proposal('The authority that looks after the child is told', 'proposal'),
      after: ['stopped'],
      when: { child: { lookedAfter: 'yes' } },
      within: hours(12, 'stopped', { source: tour }),
      outlivesEnding: true,
      sharedWith: ['childrens-services', 'care-provider'],
      asks: { reachedAt, said: prose('What did they say about the child?', { optional: true }) },
    },

    youngLookedAt: {
      title: 'Search of a child under 14 looked at in the safeguarding hub',
      by: 'hub-officer',
      source: from.proposal('Every search of a child under 14 is looked at, as in Haringey', 'proposal'),
      after: ['stopped'],
      when: { child: { age: under14 } },
      within: workingDays(2, 'stopped', { source: from.proposal('Two working days', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { result: 'notify' },
          because: 'The hub found what had not been passed on.',
        },
        {
          pathway: 'child-exploitation',
          when: { known: 'exploitation' },
          because: 'A child under 14 may be used by somebody else.',
        },
      ],
      asks: {
        known: several('What is known of the child?', {
          nothing: 'Nothing before this',
          notified: 'A notification before this',
          abuse: 'Domestic abuse at home',
          care: 'Looked after, or has been',
          missing: 'Missing before',
          exploitation: 'Signs of exploitation',
        }),
        result: choice('What follows?', {
          notify: 'A notification, which had not been made',
          added: 'What happened added to what partners know',
          nothing: 'Nothing more, for the reasons below',
        }),
        reasons: prose('Why?'),
      },
    },

    oftenReviewed: {
      title: 'Child searched often: safeguarding review',
      by: 'hub-officer',
      also: ['sergeant'],
      source: from.childrensStrategy('Action 6: children searched most are found early'),
      after: ['stopped'],
      when: { child: { searchedOften: 'yes' } },
      within: workingDays(5, 'stopped', { source: often }),
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { result: 'notify' },
          because: 'So many searches show a need that is not met.',
        },
        {
          pathway: 'child-exploitation',
          when: { result: 'exploited' },
          because: 'So many searches may mean that somebody uses the child for their own gain.',
        },
        {
          pathway: 'violence-harm-review',
          when: { result: 'violence' },
          because: 'The child may come to serious harm from violence.',
        },
        {
          pathway: 'video-review',
          when: { fair: ['unsure', 'no'] },
          because: 'Somebody independent should see the searches.',
        },
      ],
      asks: {
        looked: prose('Which searches, where, by which teams, and what came of them?'),
        fair: choice('Were there grounds each time, and was the child treated with respect?', {
          yes: 'Yes',
          unsure: 'Not sure',
          no: 'No',
        }),
        result: choice('What does the child need?', {
          notify: 'A safeguarding notification',
          exploited: 'The exploitation pathway',
          violence: 'A review of the harm that violence may do',
          support: 'Support that is there already, with what happened added',
          leave: 'To be left alone: the searches had no good reason',
        }),
        heard: yesNo('Has somebody the child trusts asked how the searches feel?'),
        reasons: prose('Why? What changes for this child now?'),
      },
      breaches: [
        {
          if: { heard: 'no' },
          says: 'The searches of this child were reviewed without hearing the child.',
          source: from.proposal('The child is heard in the review', 'proposal'),
        },
      ],
    },

    servicesAnswered: {
      title: "Children's services said what they will do about the searches",
      by: 'social-worker',
      source: from.proposal("Answer of children's services", 'proposal'),
      when: { oftenReviewed: { result: ['notify', 'exploited', 'violence', 'support'] } },
      within: workingDays(5, 'oftenReviewed', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'oftenReviewed',
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        known: choice('Is the child known?', {
          allocated: 'Yes, and has a social worker',
          before: 'Yes, but not at present',
          no: 'No',
        }),
        does: prose('What will be done, by whom, by when?'),
        ask: prose('What do you ask of the police?', { optional: true }),
      },
    },

    supervised: {
      title: 'Record checked by a supervisor',
      by: 'sergeant',
      also: ['inspector'],
      source: from.searchCharter('Supervision'),
      when: { searched: {} },
      within: hours(72, 'searched', { source: from.proposal('72 hours', 'proposal') }),
      outlivesEnding: true,
      leadsTo: [
        {
          pathway: 'video-review',
          when: { worry: ['grounds', 'treatment', 'bias'] },
          because: 'What was seen needs somebody independent.',
          source: from.childrensStrategy('Action 6: selected video reviewed'),
        },
      ],
      asks: {
        watched: yesNo('Did you watch the video?'),
        worry: several('What worries you?', {
          nothing: 'Nothing',
          grounds: 'The grounds',
          treatment: 'How the child was spoken to or handled',
          bias: 'That the child may have been chosen for who they are',
          record: 'The record',
          safeguarding: 'That safeguarding was not thought through',
        }),
        adult: yesNo('Was the child treated as a child, and not as an adult?'),
        agreed: prose('What was said to the officer, and what will change?'),
      },
      breaches: [
        {
          if: { adult: 'no' },
          says: 'The supervisor found that the child was treated as an adult.',
          source: from.childrensStrategy('Child First'),
        },
      ],
    },

    complained: {
      title: 'Child, or an adult for the child, says that it was not right',
      by: 'constable',
      also: ['sergeant', 'inspector', 'schools-officer', 'complaints-team', 'social-worker'],
      source: from.searchCharter('Complaints'),
      after: ['stopped'],
      power: true,
      again: true,
      outlivesEnding: true,
      leadsTo: [
        {
          pathway: 'restorative-complaint',
          because:
            'The child can be heard by the officers, if the child wants to, and what was wrong put right.',
          source: from.childrensStrategy('Action 34: restorative complaints'),
        },
      ],
      asks: {
        who: choice('Who says so?', { child: 'The child', adult: 'An adult for the child' }),
        wants: prose('What would put it right?'),
        ...voiceIf({ who: 'child' }),
      },
    },

    arrested: {
      title: 'Child arrested',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.bestUseScheme('Every outcome'),
      when: { outcome: { outcome: 'arrest' } },
      within: asSoonAsPracticable('outcome'),
      ends: 'arrested',
      asks: {
        instead: prose('Was voluntary attendance considered first, and why was it not enough?'),
        ...voice,
      },
    },

    left: {
      title: 'Child left, knowing what happens next',
      by: 'constable',
      also: ['sergeant', 'schools-officer'],
      source: from.searchCharter('Quality of the meeting'),
      when: { outcome: { outcome: ['none', 'advice', 'help', 'outOfCourt', 'interview', 'summons'] } },
      within: asSoonAsPracticable('outcome'),
      ends: 'child left',
      asks: {
        leftWith,
        explained: several('What was the child told?', {
          next: 'What happens next',
          complain: 'How to say that it was not right',
          side: 'How to add their side to the record',
          help: 'Where to get help',
          nothing: 'None of these',
        }),
        sorry: choice('If nothing was found: did the officer say so, and thank the child?', {
          yes: 'Yes',
          no: 'No',
          found: 'Something was found',
        }),
        ...voice,
      },
      breaches: [
        {
          if: { explained: 'nothing' },
          says: 'The child left without being told what happens next.',
          source: from.searchCharter('Quality of the meeting'),
        },
      ],
    },
  },
})
