import { asSoonAsPracticable, ceiling, dependingOn, every, hours } from '../../kernel/clock.ts'
import { choice, dateTime, prose, several, text, words, yesNo } from '../../kernel/form.ts'
import { childFacts, pathwayOf } from '../../kernel/pathway.ts'
import {
  adultPresent,
  leftWith,
  reachedAt,
  reachedBy,
  relation,
  toldOrNot,
  triedToReach,
  under12,
  unsuitability,
  wasTold,
} from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const under10 = under12.slice(0, 10)
const from14 = childFacts.age.slice(14, 18)
const twoDays = from.engageProgramme('Meeting within 24 to 48 hours of release')

const otherEndings = from.proposal('Ways in which a stay goes on or ends elsewhere', 'proposal')
const toldOfPlace = {
  child: 'The child',
  parent: 'Parent, guardian or carer',
  adult: 'The appropriate adult',
  solicitor: 'The solicitor',
  none: 'Nobody yet',
}

const signs = { none: 'No sign', some: 'Some signs', clear: 'Clear signs' } as const

/**
 * A child in police custody, from arrival to leaving.
 * Hourly visits are a care plan here and not a duty each hour: twenty-four entries a day would hide the rest.
 * A step waits only for what makes it possible, never for what ought to come first: what was left out shows as missed.
 */
export const custody = pathwayOf<Role>()({
  id: 'custody',
  title: 'Child in custody',
  about: 'A child has been arrested and brought to a police station.',
  source: from.authorisedPractice('Children in custody'),
  inForceFrom: '2025-01-01',
  forChild: {
    what: 'The police have brought you to a police station. You will be kept here for as short a time as we can. One officer has to make sure that you are safe and well. That is the custody officer.',
    why: 'Somebody says that you broke the law. The police want to ask you about it. We do not know yet if it is true.',
    rights: [
      'You can talk to a lawyer. It is free. Nobody may listen.',
      'An adult who is not from the police comes to help you.',
      'We tell your mum, your dad or who looks after you where you are.',
      'You can see a doctor or a nurse if you feel ill or hurt.',
      'You get food, water, sleep and a clean place to wash.',
      'You do not have to answer what the police ask.',
      'You can ask to read the rules that we must keep.',
    ],
    next: 'You can go home, or we ask you to come back, or you go to court. If you have to stay for a night, we ask for a home with people who care for children. You can ask us at any time how long it will be.',
  },
  begins: 'arrived',
  reachedBy: { health: 'custody-officer', 'childrens-services': 'custody-officer' },
  unit: 'custody-suite',
  steps: {
    voluntaryAttendance: {
      title: 'Voluntary attendance considered before arrest',
      by: 'constable',
      also: ['sergeant', 'custody-officer'],
      source: from.childrensStrategy('Custody: voluntary attendance'),
      when: { arrived: { broughtIn: ['offence', 'otherForce'] } },
      within: asSoonAsPracticable('arrived'),
      asks: {
        considered: yesNo('Was voluntary attendance considered before the child was arrested?'),
        whyNot: choice(
          'Why was it not enough?',
          {
            protect: 'Somebody had to be protected at once',
            evidence: 'Evidence would have been lost',
            identity: 'Name or address could not be established',
            attend: 'The child would not have come',
            warrant: 'A court had ordered the arrest',
          },
          { askedWhen: { considered: 'yes' } },
        ),
        reasons: prose('Say why in your own words.'),
      },
      breaches: [
        {
          if: { considered: 'no' },
          says: 'The child was arrested without considering voluntary attendance.',
          source: from.childrensStrategy('Custody: voluntary attendance'),
        },
      ],
    },

    arrived: {
      title: 'Child arrived at the police station',
      by: 'custody-officer',
      also: ['detention-officer', 'constable', 'sergeant'],
      source: from.pace('s.41(2): the relevant time', 'unverified'),
      sharedWith: ['childrens-services', 'liaison-and-diversion', 'engage'],
      asks: {
        broughtIn: choice('Why was the child brought in?', {
          offence: 'Arrested for an offence',
          warrant: 'Arrested on a warrant',
          otherForce: 'Arrested for another force',
          bail: 'Arrested for breaking bail',
        }),
        offence: choice('What kind of offence is suspected?', {
          violence: 'Violence',
          weapon: 'Possessing a weapon',
          robbery: 'Robbery',
          sexual: 'Sexual offence',
          drugs: 'Drugs',
          theft: 'Theft or burglary',
          damage: 'Damage or arson',
          order: 'Public order',
          other: 'Something else',
        }),
        ageCertain: choice(
          "Is the child's age certain?",
          { yes: 'Yes', appears: 'No: appears to be under 18, so is treated as a child' },
          {
            hint: 'Anybody who appears to be under 18 is treated as a child unless there is clear evidence.',
          },
        ),
        supervised: choice('Is the child under supervision by the youth justice service?', {
          yes: 'Yes',
          no: 'No',
          notKnown: 'Not known yet',
        }),
        engage: yesNo('Do Engage youth workers cover this custody suite?'),
        ...voice,
      },
      breaches: [
        {
          if: { broughtIn: ['offence', 'warrant', 'otherForce', 'bail'] },
          and: { child: { age: under10 } },
          says: 'A child under 10, who cannot commit an offence, was arrested.',
          source: from.authorisedPractice('Age of criminal responsibility'),
        },
      ],
    },

    detailsShared: {
      title: "Details shared with children's services",
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.childrensStrategy('Custody: details shared within one hour'),
      after: ['arrived'],
      within: hours(1, 'arrived', {
        source: from.childrensStrategy('Custody: details shared within one hour'),
      }),
      unless: ['notAChild'],
      again: true,
      sharedWith: ['childrens-services'],
      outlivesEnding: true,
      asks: {
        shared: several('What was shared?', {
          identity: 'Name, date of birth and address',
          reason: 'Reason for the arrest',
          time: 'Time of arrival',
          needs: 'Known needs and risks',
          family: 'Who has been told',
          lookedAfter: 'Whether the child is looked after',
        }),
        reachedAt,
        concerns: prose('What worries you about this child?', { optional: true }),
      },
    },

    calledBack: {
      title: "Children's services called back",
      by: 'social-worker',
      source: from.childrensStrategy('Custody: call back within one hour'),
      after: ['detailsShared'],
      within: hours(1, 'detailsShared', {
        source: from.childrensStrategy('Custody: call back within one hour'),
      }),
      unless: ['notAChild'],
      answersTo: 'detailsShared',
      again: true,
      sharedWith: ['police'],
      outlivesEnding: true,
      asks: {
        known: choice("Is the child known to children's services?", {
          allocated: 'Yes, and has a social worker',
          before: 'Yes, but not at present',
          no: 'No',
        }),
        welfare: prose('What should the custody officer know to keep this child safe and well?'),
        home: choice('Can the child safely go home?', {
          yes: 'Yes',
          no: 'No',
          notKnown: 'Not known yet',
        }),
        adult: choice('Can a social worker act as appropriate adult if nobody else can?', {
          yes: 'Yes',
          no: 'No',
          notNeeded: 'Not needed',
        }),
      },
    },

    authorised: {
      title: 'Detention authorised or refused',
      by: 'custody-officer',
      source: from.pace('s.37', 'unverified'),
      after: ['arrived'],
      within: asSoonAsPracticable('arrived', {
        promptAfterMinutes: 30,
        source: from.proposal('Reminder after 30 minutes', 'proposal'),
      }),
      unless: ['notAChild'],
      asks: {
        decision: choice('What was decided?', {
          authorised: 'Detention is necessary, and is authorised',
          refused: 'Detention is not authorised',
        }),
        necessary: several(
          'What is detention necessary for?',
          {
            secure: 'To secure or preserve evidence',
            questioning: 'To obtain evidence by questioning',
            charged: 'To bring the child before a court',
          },
          { askedWhen: { decision: 'authorised' } },
        ),
        reasons: prose('Why? Write what the child was told.'),
        ...voice,
      },
      refuses: [
        {
          if: { decision: 'authorised' },
          and: { child: { age: under10 } },
          says: 'A child under 10 cannot commit an offence, and is not detained for one. Refuse it, and keep the child safe.',
          source: from.authorisedPractice('Age of criminal responsibility'),
        },
      ],
    },

    risk: {
      title: 'Risk and vulnerability assessed',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.codeC('3.6 to 3.10', 'unverified'),
      after: ['arrived'],
      within: asSoonAsPracticable('arrived'),
      again: true,
      asks: {
        needs: several('What needs and risks are there?', {
          none: 'None seen or told',
          injury: 'Illness or injury',
          medicine: 'Medicine',
          selfHarm: 'Self-harm or suicide',
          mentalHealth: 'Mental health',
          neurodiversity: 'Neurodiversity or learning need',
          communication: 'Speech, language or another communication need',
          substances: 'Drugs or alcohol',
          pregnancy: 'Pregnancy',
          periods: 'Periods: products offered',
          exploitation: 'Signs of exploitation',
          missing: 'Reported missing now or before',
          language: 'An interpreter is needed, also for British Sign Language',
          dependants: 'Is a parent, or looks after somebody who is alone now',
        }),
        healthcare: yesNo('Does the child need to be seen by a health professional?'),
        help: prose('What helps this child to understand and be understood?'),
        ...voice,
      },
    },

    interpreterArranged: {
      title: 'Interpreter arranged',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.codeC('3.12 and section 13', 'unverified'),
      when: { risk: { needs: 'language' } },
      within: asSoonAsPracticable('risk'),
      again: true,
      stillOwedWith: { how: 'notYet' },
      asks: {
        language: text('Which language?', { hint: 'As the child calls it. British Sign Language is one.' }),
        how: choice('How does the interpreter help?', {
          inPerson: 'In person',
          video: 'By video',
          telephone: 'By telephone',
          notYet: 'Not yet: none is free',
        }),
      },
    },

    healthcareSeen: {
      title: 'Child seen by a health professional',
      by: 'health-professional',
      also: ['custody-officer'],
      source: from.codeC('9.5', 'unverified'),
      when: { risk: { healthcare: 'yes' } },
      within: asSoonAsPracticable('risk', {
        promptAfterMinutes: 60,
        source: from.proposal('Reminder after 60 minutes', 'proposal'),
      }),
      again: true,
      sharedWith: ['police'],
      asks: {
        fit: choice('Can the child be kept at the police station?', {
          yes: 'Yes',
          conditions: 'Yes, with what is written below',
          no: 'No: the child goes to hospital',
          declined: 'Not known: the child did not want to be seen',
        }),
        advice: prose('What must custody staff do?'),
        ...voice,
      },
    },

    rights: {
      title: 'Child told of their rights',
      by: 'custody-officer',
      source: from.codeC('3.1 and 3.2', 'unverified'),
      when: { authorised: { decision: 'authorised' } },
      within: asSoonAsPracticable('authorised'),
      asks: {
        how: several('How were the rights explained?', {
          spoken: 'Spoken in plain words',
          written: 'Written notice given',
          easyRead: 'Easy-read notice or pictures',
          video: 'Video book',
          interpreter: 'Through an interpreter',
        }),
        understood: yesNo('Could the child say back what the rights mean?'),
        ...voice,
      },
    },

    parentTold: {
      title: 'Parent or guardian told of the arrest, the reason and the place',
      by: 'custody-officer',
      also: ['detention-officer', 'constable'],
      source: from.codeC('3.13', 'unverified'),
      after: ['arrived'],
      within: asSoonAsPracticable('arrived'),
      again: true,
      stillOwedWith: { told: 'unreached' },
      asks: {
        told: toldOrNot,
        tried: triedToReach,
        relation: { ...relation, askedWhen: wasTold },
        reachedBy: { ...reachedBy, askedWhen: wasTold },
        attending: yesNo('Are they coming to the police station?', { askedWhen: wasTold }),
        said: prose('What did they say about the child?', { optional: true, askedWhen: wasTold }),
      },
    },

    careAuthorityTold: {
      title: 'Local authority that looks after the child told',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.codeC('3.13', 'unverified'),
      after: ['arrived'],
      when: { child: { lookedAfter: 'yes' } },
      within: asSoonAsPracticable('arrived'),
      sharedWith: ['childrens-services'],
      asks: {
        reachedAt,
        reachedBy,
        placement: prose('What did they say about where the child lives, and about the child?'),
      },
    },

    youthJusticeTold: {
      title: 'Youth justice service told, or asked whether it supervises the child',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.codeC('3.14', 'unverified'),
      when: { arrived: { supervised: ['yes', 'notKnown'] } },
      within: asSoonAsPracticable('arrived'),
      unless: ['notAChild'],
      again: true,
      sharedWith: ['youth-justice-service'],
      asks: {
        reachedAt,
        supervises: yesNo('Does it supervise the child?'),
        said: prose('What did they say?', { optional: true }),
      },
    },

    adultRequested: {
      title: 'Appropriate adult requested',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.codeC('3.15', 'unverified'),
      when: { authorised: { decision: 'authorised' } },
      within: asSoonAsPracticable('authorised', {
        promptAfterMinutes: 30,
        source: from.proposal('Reminder 30 minutes after authorisation', 'proposal'),
      }),
      unless: ['adultArrived'],
      again: true,
      stillOwedWith: { answer: ['no', 'noAnswer'] },
      sharedWith: ['appropriate-adult-scheme'],
      asks: {
        who: choice('Who was asked?', {
          parent: 'Parent, guardian or care authority',
          socialWorker: 'Social worker',
          scheme: 'Appropriate adult scheme',
          otherAdult: 'Another responsible adult, such as a grown-up brother or sister',
        }),
        answer: choice(
          'What did they say?',
          {
            coming: 'They come',
            no: 'They cannot or will not come: somebody else is asked',
            noAnswer: 'Nobody was reached: tried again, or somebody else is asked',
          },
          { askedWhen: { who: ['parent', 'socialWorker', 'otherAdult'] } },
        ),
        unsuitability,
      },
      refuses: [
        {
          if: { unsuitability: 'lawyer' },
          says: "A solicitor acting as such cannot be the child's appropriate adult. Ask somebody else.",
          source: from.codeC('1.7 and Notes 1B to 1F', 'unverified'),
        },
        {
          if: {
            unsuitability: [
              'suspected',
              'victim',
              'witness',
              'investigating',
              'admission',
              'visitor',
              'police',
              'under18',
              'objected',
            ],
          },
          says: 'This person cannot be the appropriate adult. Ask somebody who is independent and whom the child accepts.',
          source: from.codeC('1.7 and Notes 1B to 1F', 'unverified'),
        },
      ],
    },

    schemeAnswered: {
      title: 'Appropriate adult scheme said who will come, and when',
      by: 'appropriate-adult',
      source: from.proposal('Answer of the scheme', 'proposal'),
      when: { adultRequested: { who: 'scheme' } },
      within: hours(1, 'adultRequested', {
        source: from.proposal('One hour to answer', 'proposal'),
      }),
      unless: ['adultArrived'],
      answersTo: 'adultRequested',
      again: true,
      sharedWith: ['police'],
      asks: {
        coming: yesNo('Is somebody coming?'),
        expectedAt: dateTime('When are they expected?', { mayBeAhead: true, askedWhen: { coming: 'yes' } }),
        whyNot: prose('Why not, and when could somebody come?', { askedWhen: { coming: 'no' } }),
      },
    },

    adultArrived: {
      title: 'Appropriate adult arrived and met the child',
      by: 'custody-officer',
      also: ['detention-officer', 'appropriate-adult'],
      source: from.codeC('3.15', 'unverified'),
      // A parent who was told may come before anybody asks for an appropriate adult.
      afterAny: ['adultRequested', 'parentTold'],
      when: { authorised: { decision: 'authorised' } },
      within: dependingOn(
        [
          {
            when: { adultRequested: {} },
            clock: asSoonAsPracticable('adultRequested', {
              promptAfterMinutes: 60,
              source: from.proposal('Reminder 60 minutes after the request', 'proposal'),
            }),
          },
        ],
        asSoonAsPracticable('authorised'),
      ),
      again: true,
      asks: {
        who: choice('Who came?', {
          parent: 'Parent or guardian',
          socialWorker: 'Social worker',
          scheme: 'Somebody from the appropriate adult scheme',
          otherAdult: 'Another responsible adult',
        }),
        roleExplained: yesNo('Were they told what an appropriate adult does?'),
        private: yesNo('Could the child speak with them in private?'),
        ...voice,
      },
    },

    rightsRepeated: {
      title: 'Rights and caution repeated with the appropriate adult',
      by: 'custody-officer',
      source: from.codeC('3.17 and 10.12', 'unverified'),
      after: ['rights', 'adultArrived'],
      when: { authorised: { decision: 'authorised' } },
      within: asSoonAsPracticable('adultArrived'),
      asks: { understood: yesNo('Could the child say back what the rights mean?'), ...voice },
    },

    solicitorRequested: {
      title: 'Solicitor requested: every child is presumed to want legal advice',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.childrensStrategy('Action 33: presumption of legal advice'),
      when: { authorised: { decision: 'authorised' } },
      within: asSoonAsPracticable('authorised'),
      again: true,
      asks: {
        choice: choice('Which solicitor was asked?', {
          own: 'One the child or family chose',
          duty: 'The duty solicitor',
        }),
      },
    },

    legalAdviceChoice: {
      title: "Child's choice about legal advice heard, with the appropriate adult",
      by: 'custody-officer',
      source: from.childrensStrategy('Action 33: presumption of legal advice'),
      after: ['adultArrived', 'solicitorRequested'],
      when: { authorised: { decision: 'authorised' } },
      within: asSoonAsPracticable('adultArrived'),
      again: true,
      asks: {
        choice: choice('What does the child want?', {
          wants: 'Legal advice, as presumed',
          declines: 'The child declines legal advice',
        }),
        ownWords: words("Why does the child decline, in the child's own words?", {
          askedWhen: { choice: 'declines' },
        }),
        adultPresent,
        offered: choice(
          'Was the child offered a conversation with a solicitor first?',
          {
            spoke: 'Yes, and the child spoke with one',
            telephone: 'Yes, by telephone, and the child chose not to',
            no: 'No',
          },
          { askedWhen: { choice: 'declines' } },
        ),
        adultAsks: yesNo("Does the adult ask for a solicitor in the child's interest?", {
          askedWhen: { choice: 'declines' },
        }),
        ...voice,
      },
      refuses: [
        {
          if: { choice: 'declines', adultPresent: 'no' },
          says: 'A child cannot decline legal advice while the appropriate adult is absent. Ask again when the adult is there.',
          source: from.proposal('Declining legal advice', 'proposal'),
        },
        {
          if: { choice: 'declines', offered: 'no' },
          says: 'A child cannot decline legal advice before being offered a conversation with a solicitor. Offer it, then ask again.',
          source: from.proposal('Declining legal advice', 'proposal'),
        },
      ],
    },

    adviceGiven: {
      title: 'Legal advice given',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.codeC('6.1', 'unverified'),
      when: { legalAdviceChoice: { choice: 'wants' } },
      within: asSoonAsPracticable('legalAdviceChoice'),
      again: true,
      asks: {
        how: choice('How was advice given?', {
          inPerson: 'In person',
          telephone: 'By telephone',
          video: 'By video',
        }),
        private: yesNo('Was it in private?'),
      },
    },

    placed: {
      title: 'Detention room, or a cell with the reason',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.childrensStrategy('Custody: detention room rather than cell'),
      when: { authorised: { decision: 'authorised' } },
      within: asSoonAsPracticable('authorised'),
      again: true,
      asks: {
        place: choice('Where is the child kept?', {
          room: 'Detention room, or another room that is not a cell',
          cell: 'Cell',
        }),
        cellReason: choice(
          'Why a cell?',
          {
            noRoom: 'No other secure place, and supervision elsewhere is not practicable',
            comfort: 'The cell is more comfortable than the other place',
            none: 'No reason',
          },
          { askedWhen: { place: 'cell' } },
        ),
        cellWords: prose('What was tried before a cell was used?', { askedWhen: { place: 'cell' } }),
        apart: yesNo('Is the child kept apart from adults who are detained?', {
          hint: 'An adult who is a relative or jointly charged does not count.',
        }),
      },
      refuses: [
        {
          if: { place: 'cell', cellReason: 'none' },
          says: 'A child is not placed in a cell without a reason. Use a detention room, or say why it must be a cell.',
          source: from.codeC('8.8', 'unverified'),
        },
      ],
      breaches: [
        {
          if: { apart: 'no' },
          says: 'The child was kept with an adult who is detained.',
          source: from.childrenAndYoungPersonsAct1933('s.31', 'unverified'),
        },
      ],
    },

    carePlan: {
      title: 'Care plan: visits, food, rest and something to do',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.codeC('8, 9.3 and 12.2', 'unverified'),
      when: { authorised: { decision: 'authorised' } },
      within: asSoonAsPracticable('authorised'),
      again: true,
      asks: {
        visits: choice('How often is the child visited?', {
          hourly: 'At least every hour',
          halfHourly: 'At least every 30 minutes',
          constant: 'Watched all the time',
          close: 'Somebody stays with the child',
        }),
        rest: choice('How will the child have eight hours of rest in any 24?', {
          planned: 'Planned for tonight',
          notYet: 'The child is not expected to stay that long',
        }),
        toDo: several('What has the child been given to do?', {
          kit: 'Distraction kit',
          books: 'Books or puzzles',
          outside: 'Time outside',
          talk: 'Company',
          none: 'Nothing yet',
        }),
        ...voice,
      },
    },

    womanAssigned: {
      title: 'Girl in the care of a woman, who is named to her',
      by: 'custody-officer',
      source: from.childrenAndYoungPersonsAct1933('s.31', 'unverified'),
      when: { child: { sex: 'female' }, authorised: { decision: 'authorised' } },
      within: asSoonAsPracticable('authorised'),
      again: true,
      asks: { carer: text('Which woman cares for the child?', { hint: 'Collar or staff number.' }) },
    },

    safeguardingNotified: {
      title: 'Safeguarding notification made',
      by: 'constable',
      also: ['custody-officer', 'detention-officer', 'sergeant'],
      source: from.detentionInspection('Notification whenever a child is detained'),
      after: ['arrived'],
      within: asSoonAsPracticable('arrived', {
        promptAfterMinutes: 240,
        source: from.proposal('Reminder after 4 hours', 'proposal'),
      }),
      unless: ['notAChild'],
      sharedWith: ['childrens-services'],
      outlivesEnding: true,
      asks: {
        concerns: several('What is it about?', {
          exploitation: 'Exploitation',
          violence: 'Serious violence: as victim or as suspect',
          home: 'Harm at home',
          missing: 'Missing',
          health: 'Health or mental health',
          education: 'Not in education',
          arrestOnly: 'The arrest alone',
        }),
        account: prose('What do children’s services need to know?'),
        ...voice,
      },
    },

    diversionScreened: {
      title: 'Liaison and diversion screening offered',
      by: 'liaison-practitioner',
      also: ['custody-officer'],
      source: from.liaisonAndDiversion('Screening in custody suites', 'unverified'),
      when: { authorised: { decision: 'authorised' } },
      within: asSoonAsPracticable('authorised'),
      unless: ['notAChild'],
      sharedWith: ['police'],
      outlivesEnding: true,
      asks: {
        result: choice('What came of it?', {
          noNeed: 'Screened: no need found',
          referred: 'Screened and referred on',
          declined: 'The child declined',
          notSeen: 'The child left before the screening',
        }),
        toWhom: text('Referred to which service?', { askedWhen: { result: 'referred' } }),
        ...voiceIf({ result: ['noNeed', 'referred', 'declined'] }),
      },
    },

    youthWorkerContact: {
      title: 'Engage youth worker met the child',
      by: 'youth-worker',
      source: from.childrensStrategy('Action 32: Engage'),
      when: { arrived: { engage: 'yes' }, authorised: { decision: 'authorised' } },
      within: asSoonAsPracticable('authorised'),
      again: true,
      stillOwedWith: { met: 'no' },
      sharedWith: ['police', 'childrens-services'],
      asks: {
        met: choice(
          'Did the youth worker meet the child?',
          { yes: 'Yes', declined: 'No: the child did not want to', no: 'No: not yet' },
          {
            hint: 'The youth worker is independent of the investigation and does not discuss the offence.',
          },
        ),
        again: yesNo('Does the child want to meet again after release?', { askedWhen: { met: 'yes' } }),
        ...voiceIf({ met: ['yes', 'declined'] }),
      },
    },

    screened: {
      title: 'Screened for serious violence and exploitation',
      by: 'youth-worker',
      source: from.childrensStrategy('Action 32: screening of every child'),
      when: { youthWorkerContact: { met: 'yes' } },
      within: asSoonAsPracticable('youthWorkerContact'),
      sharedWith: ['childrens-services'],
      withheldFrom: ['police'],
      outlivesEnding: true,
      asks: {
        agreed: yesNo('Did the child agree to the screening?', {
          hint: 'The screening is not part of the custody record. Write nothing about the offence.',
        }),
        violence: choice('Serious violence', signs, { askedWhen: { agreed: 'yes' } }),
        exploitation: choice('Exploitation', signs, { askedWhen: { agreed: 'yes' } }),
        areas: several(
          'What else matters for this child?',
          {
            peers: 'Friends and groups',
            family: 'Family, or domestic abuse',
            missing: 'Going missing',
            education: 'School, exclusion or special educational needs',
            feelings: 'Emotional health or self-harm',
            neurodiversity: 'Neurodiversity or communication',
            substances: 'Drugs or alcohol',
            care: 'Being looked after',
            none: 'Nothing more',
          },
          { askedWhen: { agreed: 'yes' } },
        ),
        strengths: prose('What is going well, and what does the child wish for?', {
          askedWhen: { agreed: 'yes' },
        }),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'child-exploitation',
          when: { exploitation: ['some', 'clear'] },
          because:
            'A concern that somebody exploits the child goes on in your words, apart from the screening.',
          source: from.childrensStrategy('Action 32: follow-on referral'),
        },
        {
          pathway: 'child-referral',
          when: { violence: ['some', 'clear'] },
          because: 'Somebody can go on helping the child after custody.',
          source: from.childrensStrategy('Action 32: follow-on referral'),
        },
        {
          pathway: 'drug-treatment-referral',
          when: { areas: 'substances' },
          because: 'Treatment is offered wherever drugs or alcohol are found to harm a child.',
          source: from.childrensStrategy('Project ADDER: referral into treatment'),
        },
      ],
    },

    interviewed: {
      title: 'Interview',
      by: 'constable',
      also: ['sergeant'],
      source: from.codeC('11.15 to 11.18', 'unverified'),
      when: { authorised: { decision: 'authorised' } },
      power: true,
      again: true,
      asks: {
        adultPresent: choice('Was the appropriate adult present?', {
          yes: 'Yes',
          urgent: 'No: a superintendent authorised an urgent interview',
          no: 'No',
        }),
        urgency: prose('Who authorised it, and what would have happened by waiting?', {
          askedWhen: { adultPresent: 'urgent' },
        }),
        solicitor: choice('Was a solicitor present?', {
          yes: 'Yes',
          no: 'No: the child had declined legal advice',
          authority: 'No: a superintendent authorised starting without',
          without: 'No: neither of these',
        }),
        breaks: yesNo('Did the child have breaks, food and drink?'),
        ...voice,
      },
      breaches: [
        {
          if: { adultPresent: 'no' },
          says: 'The child was interviewed without an appropriate adult and without urgent authority.',
          source: from.codeC('11.15 to 11.18', 'unverified'),
        },
        {
          if: { solicitor: 'no' },
          and: { legalAdviceChoice: { choice: 'wants' } },
          says: 'The child was interviewed without the legal advice the child wanted.',
          source: from.codeC('6.6', 'unverified'),
        },
        {
          if: { solicitor: 'without' },
          says: 'The child was interviewed without a solicitor, and had not declined legal advice.',
          source: from.codeC('6.6', 'unverified'),
        },
      ],
    },

    identified: {
      title: 'Fingerprints, photographs or samples taken',
      by: 'custody-officer',
      also: ['detention-officer', 'constable'],
      source: from.adviceOnInterviews('Fingerprints and samples: whose agreement'),
      when: { authorised: { decision: 'authorised' } },
      power: true,
      again: true,
      asks: {
        taken: several('What was taken?', {
          fingerprints: 'Fingerprints',
          photograph: 'Photograph',
          sample: 'Sample, not from an intimate part',
        }),
        agreed: choice('Who agreed?', {
          both: 'The child, and a parent or guardian',
          parent: 'A parent or guardian alone',
          child: 'The child alone',
          power: 'Nobody was asked: a power in the Act was used without agreement',
        }),
        adultPresent,
        ...voice,
      },
      breaches: [
        {
          if: { agreed: 'child' },
          says: 'A parent or guardian did not agree, and no power was used that goes without.',
          source: from.adviceOnInterviews('Fingerprints and samples: whose agreement'),
        },
        {
          if: { agreed: 'parent' },
          and: { child: { age: from14 } },
          says: 'The child is 14 or over and did not agree, and no power was used that goes without.',
          source: from.adviceOnInterviews('Fingerprints and samples: whose agreement'),
        },
        {
          if: { adultPresent: 'no' },
          says: 'Fingerprints, photographs or samples were taken without an appropriate adult.',
          source: from.codeD('An appropriate adult is present', 'unverified'),
        },
      ],
    },

    review: {
      title: 'Detention reviewed',
      by: 'inspector',
      bySome: [{ when: { outcome: { decision: 'charged' } }, by: 'custody-officer' }],
      also: ['superintendent', 'custody-officer'],
      source: from.pace('s.40'),
      when: { authorised: { decision: 'authorised' } },
      within: every({ first: 6, next: 9, from: 'authorised' }, { source: from.pace('s.40(3)') }),
      asks: {
        stage: choice('At what stage?', { beforeCharge: 'Before charge', afterCharge: 'After charge' }),
        officer: choice('Who reviewed?', {
          inspector: 'An inspector, or above, not directly involved',
          custodyOfficer: 'The custody officer',
        }),
        how: choice('How was it done?', {
          inPerson: 'In person',
          liveLink: 'By live link',
          telephone: 'By telephone: a live link was not practicable',
        }),
        heard: several('Who was asked for their views?', {
          child: 'The child',
          adult: 'The appropriate adult',
          solicitor: 'The solicitor',
          asleep: 'Not the child: asleep, and told on waking',
        }),
        necessary: choice('Is detention still necessary?', {
          yes: 'Yes',
          no: 'No: the child is to be released',
        }),
        reasons: prose('Why?'),
        ...voiceIf({ heard: 'child' }),
      },
      breaches: [
        {
          if: { stage: 'beforeCharge', officer: 'custodyOfficer' },
          says: 'Before charge, detention is reviewed by an inspector who is not directly involved.',
          source: from.pace('s.40(1)'),
        },
      ],
    },

    reviewPostponed: {
      title: 'Review postponed, with the reason',
      by: 'inspector',
      also: ['superintendent', 'custody-officer'],
      source: from.pace('s.40(4)'),
      when: { authorised: { decision: 'authorised' } },
      power: true,
      again: true,
      asks: {
        why: choice('Why was the review not practicable in time?', {
          questioning: 'It would have interrupted questioning and harmed the investigation',
          noOfficer: 'No review officer was available',
          other: 'Something else',
        }),
        reasons: prose('Say why in your own words. A later review does not move those after it.'),
      },
    },

    longStayPlan: {
      title: 'Plan for a child still held after 20 hours',
      by: 'superintendent',
      also: ['inspector'],
      source: from.proposal('A plan at 20 hours', 'proposal'),
      when: { authorised: { decision: 'authorised' } },
      within: hours(20, 'arrived', { source: from.proposal('A plan at 20 hours', 'proposal') }),
      unless: ['outcome', 'notAChild'],
      asks: {
        needed: prose('Why is the child still here, and what must happen before 24 hours are over?'),
        sleep: prose('How has the child slept, eaten and been kept in touch with family?'),
      },
    },

    extended: {
      title: 'Detention beyond 24 hours decided by a superintendent',
      by: 'superintendent',
      source: from.pace('s.42', 'unverified'),
      when: { authorised: { decision: 'authorised' } },
      power: true,
      asks: {
        decision: choice('What was decided?', {
          granted: 'Granted, up to 36 hours from arrival',
          refused: 'Refused',
        }),
        indictable: yesNo('Is the offence indictable?'),
        secondReview: yesNo('Has the second review been carried out?'),
        heard: yesNo('Were the child, the appropriate adult and any solicitor heard?'),
        alternatives: prose("What about the child's age and needs, and what else was considered?"),
        ...voice,
      },
      refuses: [
        {
          if: { decision: 'granted', indictable: 'no' },
          says: 'Detention goes beyond 24 hours only for an indictable offence. The child must be charged or released.',
          source: from.pace('s.42(1)', 'unverified'),
        },
        {
          if: { decision: 'granted', secondReview: 'no' },
          says: 'The second review comes before an extension. Carry it out first.',
          source: from.pace('s.42(4)', 'unverified'),
        },
        {
          if: { decision: 'granted', heard: 'no' },
          says: 'The child, the appropriate adult and any solicitor must be heard before detention is extended.',
          source: from.codeC('15.3', 'unverified'),
        },
      ],
    },

    warrant: {
      title: 'Warrant of further detention decided by a court',
      by: 'inspector',
      also: ['superintendent', 'constable'],
      source: from.pace('s.43', 'unverified'),
      when: { extended: { decision: 'granted' } },
      power: true,
      asks: {
        decision: choice('What did the court decide?', { granted: 'Granted', refused: 'Refused' }),
        until: dateTime('Until when?', { mayBeAhead: true, askedWhen: { decision: 'granted' } }),
        ...voice,
      },
    },

    furtherWarrant: {
      title: 'Extension of the warrant decided by a court',
      by: 'inspector',
      also: ['superintendent', 'constable'],
      source: from.pace('s.44', 'unverified'),
      when: { warrant: { decision: 'granted' } },
      power: true,
      asks: {
        decision: choice('What did the court decide?', { granted: 'Granted', refused: 'Refused' }),
        until: dateTime('Until when?', { mayBeAhead: true, askedWhen: { decision: 'granted' } }),
        ...voice,
      },
    },

    outcome: {
      title: 'Decided: release, bail or charge',
      by: 'custody-officer',
      source: from.pace('ss.37 and 41', 'unverified'),
      after: ['arrived'],
      within: ceiling(24, 'arrived', {
        source: from.pace('ss.41 to 44', 'unverified'),
        extendedBy: [
          { step: 'extended', when: { decision: 'granted' }, hours: 36 },
          { step: 'warrant', when: { decision: 'granted' }, hours: 72, lasting: 36, until: 'until' },
          { step: 'furtherWarrant', when: { decision: 'granted' }, hours: 96, until: 'until' },
        ],
      }),
      unless: ['notAChild'],
      asks: {
        decision: choice('What was decided?', {
          notDetained: 'Detention not authorised: released',
          noFurtherAction: 'No further action',
          underInvestigation: 'Released under investigation',
          bailBeforeCharge: 'Released on bail before charge',
          outOfCourt: 'Out of court resolution',
          charged: 'Charged',
          court: 'To be brought before a court: a warrant, or broken bail',
          otherForce: 'Handed to another force',
        }),
        adultPresent: yesNo('Was the appropriate adult present when the child was charged?', {
          askedWhen: { decision: 'charged' },
        }),
        reasons: prose('Why?'),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'outcome-decision',
          when: { decision: ['underInvestigation', 'bailBeforeCharge', 'outOfCourt'] },
          because: 'What happens about the offence is still to be decided, with the youth justice service.',
        },
      ],
      breaches: [
        {
          if: { decision: 'charged', adultPresent: 'no' },
          says: 'The child was charged without an appropriate adult.',
          source: from.codeC('16.1', 'unverified'),
        },
      ],
    },

    bailDecision: {
      title: 'Bail decided after charge',
      by: 'custody-officer',
      source: from.pace('s.38(1)'),
      when: { outcome: { decision: 'charged' } },
      within: asSoonAsPracticable('outcome'),
      asks: {
        bail: choice(
          'What was decided?',
          { granted: 'Bail', refused: 'Bail refused' },
          { hint: 'Bail whenever possible.' },
        ),
        grounds: several(
          'On which grounds was bail refused?',
          {
            identity: 'Name or address cannot be established',
            court: 'The child would not come to court',
            offence: 'To prevent an offence',
            injury: 'To prevent injury to somebody',
            justice: 'To prevent interference with justice',
            interests: "In the child's own interests",
            other: 'Another ground in the Act',
          },
          { askedWhen: { bail: 'refused' } },
        ),
        written: yesNo("Were the grounds written down in the child's presence?", {
          askedWhen: { bail: 'refused' },
        }),
        courtAt: dateTime('When is the first court hearing?', { mayBeAhead: true }),
        ...voice,
      },
      breaches: [
        {
          if: { bail: 'refused', written: 'no' },
          says: "The grounds for refusing bail were not written down in the child's presence.",
          source: from.pace('s.38(3) and (4)'),
        },
      ],
    },

    accommodationRequested: {
      title: 'Local authority accommodation requested',
      by: 'custody-officer',
      source: from.pace('s.38(6)', 'unverified'),
      when: { bailDecision: { bail: 'refused' } },
      within: asSoonAsPracticable('bailDecision'),
      again: true,
      sharedWith: ['childrens-services'],
      asks: {
        reachedAt,
        type: choice('What was asked for?', {
          notSecure: 'Accommodation that is not secure',
          secure: 'Secure accommodation',
        }),
        seriousHarm: prose('Which death or serious injury, physical or psychological, does secure prevent?', {
          askedWhen: { type: 'secure' },
        }),
        needs: prose('What does the child need there?'),
      },
      refuses: [
        {
          if: { type: 'secure' },
          and: { child: { age: under12 } },
          says: 'Secure accommodation cannot be asked for a child under 12. Ask for accommodation that is not secure.',
          source: from.paceBedsGuidance('Age 12 and over; other sources say 13', 'unverified'),
        },
      ],
    },

    accommodationAnswered: {
      title: 'Local authority said what it offers',
      by: 'social-worker',
      source: from.childrenAct1989('s.21(2)(b)', 'unverified'),
      when: { bailDecision: { bail: 'refused' } },
      after: ['accommodationRequested'],
      within: hours(1, 'accommodationRequested', {
        source: from.proposal('One hour to answer', 'proposal'),
      }),
      answersTo: 'accommodationRequested',
      again: true,
      sharedWith: ['police'],
      asks: {
        offer: choice('What is offered?', {
          notSecure: 'Accommodation that is not secure',
          secure: 'Secure accommodation',
          nothing: 'Nothing',
        }),
        ready: dateTime('From when?', { mayBeAhead: true, askedWhen: { offer: ['notSecure', 'secure'] } }),
        reasons: prose('What was tried, and why is nothing offered?', { askedWhen: { offer: 'nothing' } }),
      },
    },

    accommodationDecision: {
      title: 'Decided: moved to the local authority, or kept with a certificate',
      by: 'custody-officer',
      source: from.pace('s.38(6)', 'unverified'),
      when: { bailDecision: { bail: 'refused' } },
      within: asSoonAsPracticable('bailDecision'),
      again: true,
      stillOwedWith: { arrangement: 'ask the local authority' },
      decides: { table: 'local-authority-accommodation', result: 'arrangement', question: 'arrangement' },
      sharedWith: ['childrens-services'],
      asks: {
        impracticable: yesNo('Is a move impossible, or nearly so, whatever is offered?', {
          hint: 'Inconvenience, and the kind of offence or behaviour alone, are not enough.',
        }),
        offered: choice('What does the local authority offer?', {
          'not secure': 'Accommodation that is not secure',
          secure: 'Secure accommodation',
          nothing: 'Nothing, or no answer',
          'not asked': 'It has not been asked',
        }),
        seriousHarm: yesNo(
          'Would accommodation that is not secure leave the public unprotected from serious harm by this child?',
        ),
        arrangement: choice('What did you decide?', {
          'move to accommodation': 'Move to accommodation that is not secure',
          'move to secure accommodation': 'Move to secure accommodation',
          'ask the local authority': 'Ask the local authority, or ask again',
          'certify impracticable': 'Keep, and certify that a move is impracticable',
          'certify no secure accommodation': 'Keep, and certify that no secure accommodation is available',
          'kept without certificate': 'The child was kept without a certificate',
        }),
        reasons: prose('Why?'),
      },
      refuses: [
        {
          if: { arrangement: 'certify no secure accommodation' },
          and: { child: { age: under12 } },
          says: 'A child under 12 cannot be kept because there is no secure accommodation.',
          source: from.paceBedsGuidance('Age 12 and over; other sources say 13', 'unverified'),
        },
        {
          if: { arrangement: 'certify no secure accommodation' },
          and: { accommodationRequested: { type: 'notSecure' } },
          says: 'Secure accommodation has not been asked for, so it cannot be certified that there is none.',
          source: from.proposal('Certificate follows the request', 'proposal'),
        },
        {
          if: { offered: 'secure', arrangement: 'certify no secure accommodation' },
          says: 'Secure accommodation is offered, so it cannot be certified that there is none.',
          source: from.pace('s.38(6)(b)', 'unverified'),
        },
        {
          if: { seriousHarm: 'no', arrangement: 'certify no secure accommodation' },
          says: 'Without serious harm to the public from this child, want of secure accommodation keeps nobody. Move the child.',
          source: from.paceBedsGuidance('No secure place, and serious harm to the public: both are needed'),
        },
        {
          if: { offered: 'not asked', arrangement: 'certify no secure accommodation' },
          says: 'The local authority has not been asked, so it cannot be certified that there is none.',
          source: from.proposal('Certificate follows the request', 'proposal'),
        },
      ],
      breaches: [
        {
          if: { arrangement: 'kept without certificate' },
          says: 'The child was kept at the police station after charge without a lawful certificate.',
          source: from.pace('s.38(6)', 'unverified'),
        },
        {
          if: { offered: 'not asked', arrangement: ['certify impracticable', 'kept without certificate'] },
          says: 'The local authority was never asked to accommodate the child.',
          source: from.pace('s.38(6)', 'unverified'),
        },
      ],
    },

    certificate: {
      title: 'Certificate for the court: why the child was not moved',
      by: 'custody-officer',
      source: from.pace('s.38(6) and (7)', 'unverified'),
      when: {
        accommodationDecision: {
          arrangement: ['certify impracticable', 'certify no secure accommodation'],
        },
      },
      within: asSoonAsPracticable('accommodationDecision'),
      sharedWith: ['childrens-services'],
      asks: {
        ground: several('What made it impossible?', {
          transport: 'No safe journey could be made',
          weather: 'Weather or another emergency',
          unreachable: 'The local authority could not be reached by any means',
          health: 'The child was not fit to travel',
          secure: 'No secure accommodation, and serious harm to the public',
          offence: 'The kind of offence or behaviour alone',
        }),
        circumstances: prose('Describe the circumstances, as the court will read them.'),
        inspectorTold: yesNo('Has an inspector been told?'),
        told: several('Who has been told?', {
          child: 'The child',
          adult: 'The appropriate adult',
          parent: 'Parent or guardian',
          solicitor: 'The solicitor',
        }),
      },
      refuses: [
        {
          if: { ground: 'offence' },
          says: 'The kind of offence or behaviour does not make a move impracticable. Give the circumstances that do, or arrange the move.',
          source: from.codeC('Note 16D', 'unverified'),
        },
      ],
    },

    releasePlan: {
      title: 'Release plan made with the child',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.childrensStrategy('Custody: release plan'),
      after: ['outcome'],
      within: asSoonAsPracticable('outcome'),
      unless: ['notAChild'],
      sharedWith: ['childrens-services', 'youth-justice-service', 'engage'],
      asks: {
        goingTo: choice('Where is the child going?', {
          home: 'Home',
          relative: 'To a relative',
          placement: 'Where the child is cared for',
          authority: 'Local authority accommodation',
          court: 'Court',
          hospital: 'Hospital',
          police: 'Another force',
        }),
        journey: choice('How does the child get there?', {
          collected: 'Collected by a parent or carer',
          taken: 'Taken by police',
          worker: 'With a social worker or youth worker',
          alone: 'Alone',
        }),
        risks: prose('What could go wrong after release, and who does what about it?'),
        told: several('Who has the plan?', {
          child: 'The child',
          parent: 'Parent, guardian or carer',
          services: "Children's services",
          youthJustice: 'Youth justice service',
        }),
        ...voice,
      },
    },

    released: {
      title: 'Released without charge',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.pace('s.37(2) and (7)', 'unverified'),
      when: {
        outcome: {
          decision: [
            'notDetained',
            'noFurtherAction',
            'underInvestigation',
            'bailBeforeCharge',
            'outOfCourt',
          ],
        },
      },
      within: asSoonAsPracticable('outcome'),
      sharedWith: ['childrens-services', 'engage'],
      ends: 'released without charge',
      asks: { leftWith, ...voice },
    },

    bailed: {
      title: 'Released on bail after charge',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.pace('s.38(1)'),
      when: { bailDecision: { bail: 'granted' } },
      within: asSoonAsPracticable('bailDecision'),
      sharedWith: ['childrens-services', 'youth-justice-service', 'engage'],
      ends: 'released on bail',
      asks: { leftWith, ...voice },
    },

    transferred: {
      title: 'Moved to local authority accommodation',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.pace('s.39(4)', 'unverified'),
      when: {
        accommodationDecision: { arrangement: ['move to accommodation', 'move to secure accommodation'] },
      },
      within: asSoonAsPracticable('accommodationDecision'),
      sharedWith: ['childrens-services', 'youth-justice-service', 'engage'],
      ends: 'moved to local authority accommodation',
      asks: {
        type: choice('What kind?', { notSecure: 'Not secure', secure: 'Secure' }),
        told: several('Who has been told where the child is?', toldOfPlace),
        ...voice,
      },
    },

    takenToCourt: {
      title: 'Taken to court from the police station',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: from.pace('s.46', 'unverified'),
      when: {
        accommodationDecision: {
          arrangement: [
            'certify impracticable',
            'certify no secure accommodation',
            'kept without certificate',
          ],
        },
      },
      within: asSoonAsPracticable('bailDecision', {
        promptAfterMinutes: 1440,
        source: from.pace('s.46: no later than the first sitting after charge', 'unverified'),
      }),
      sharedWith: ['childrens-services', 'youth-justice-service', 'engage'],
      ends: 'taken to court',
      asks: {
        certificateSent: yesNo('Did the certificate go to the court?'),
        ...voice,
      },
      breaches: [
        {
          if: { certificateSent: 'no' },
          says: 'The child came before the court without the certificate that explains the night in a police cell.',
          source: from.pace('s.38(7)', 'unverified'),
        },
      ],
    },

    broughtToCourt: {
      title: 'Brought before a court on a warrant, or for broken bail',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: otherEndings,
      when: { outcome: { decision: 'court' } },
      within: asSoonAsPracticable('outcome'),
      sharedWith: ['childrens-services', 'youth-justice-service', 'engage'],
      ends: 'brought before a court',
      asks: { told: several('Who was told which court, and when?', toldOfPlace), ...voice },
    },

    handedOver: {
      title: 'Handed to another force, with what keeps the child safe',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: otherEndings,
      when: { outcome: { decision: 'otherForce' } },
      within: asSoonAsPracticable('outcome'),
      sharedWith: ['childrens-services', 'engage'],
      ends: 'handed to another force',
      asks: {
        where: text('To which force and police station?'),
        passedOn: several('What was passed on?', {
          needs: 'Needs and risks',
          health: 'What a health professional said',
          time: 'When the child arrived, and when detention was last reviewed',
          family: 'Who has been told, and who comes as appropriate adult',
          services: "What children's services said",
        }),
        told: several('Who was told where the child is now?', toldOfPlace),
        ...voice,
      },
    },

    movedStation: {
      title: 'Moved to another police station of this force: every clock runs on',
      by: 'custody-officer',
      also: ['detention-officer'],
      source: otherEndings,
      when: { authorised: { decision: 'authorised' } },
      power: true,
      again: true,
      asks: {
        where: text('To which police station?'),
        why: prose('Why, and how does it help this child?'),
        told: several('Who was told where the child is now?', toldOfPlace),
        ...voice,
      },
    },

    hospital: {
      title: 'Taken to hospital, or brought back',
      by: 'custody-officer',
      also: ['detention-officer', 'constable'],
      source: from.pace('s.41(6): time in hospital', 'unverified'),
      after: ['arrived'],
      power: true,
      again: true,
      asks: {
        way: choice(
          'Which is it?',
          { to: 'Taken to hospital', back: 'Brought back' },
          { hint: 'The clocks on this page run on. The review officer works out which time does not count.' },
        ),
        with: prose('Who stays with the child, and who has told the family?'),
        ...voice,
      },
    },

    notAChild: {
      title: 'Clear evidence that the person is 18 or over',
      by: 'custody-officer',
      source: from.authorisedPractice('Doubt about age: treated as a child'),
      after: ['arrived'],
      power: true,
      ends: 'not a child',
      asks: {
        evidence: several('What is the evidence?', {
          document: 'A document',
          record: 'A record of another agency',
          family: 'What family or carers say',
          health: 'What a doctor says',
          youthJustice: 'What the youth justice service says',
          looks: 'How the person looks, speaks or behaves',
        }),
        account: prose('What does it say, and who looked at it?'),
      },
      refuses: [
        {
          if: { evidence: 'looks' },
          says: 'Looks and behaviour are no clear evidence: leave them out, and say what else there is. Without it the person is treated as a child.',
          source: from.authorisedPractice('Doubt about age: treated as a child'),
        },
      ],
    },

    followUp: {
      title: 'Engage youth worker met the child again',
      by: 'youth-worker',
      source: twoDays,
      afterAny: ['released', 'bailed', 'transferred', 'takenToCourt', 'broughtToCourt', 'handedOver'],
      when: { youthWorkerContact: { again: 'yes' } },
      within: dependingOn(
        [
          { when: { released: {} }, clock: hours(48, 'released', { source: twoDays }) },
          { when: { bailed: {} }, clock: hours(48, 'bailed', { source: twoDays }) },
          { when: { transferred: {} }, clock: hours(48, 'transferred', { source: twoDays }) },
          { when: { takenToCourt: {} }, clock: hours(48, 'takenToCourt', { source: twoDays }) },
          { when: { broughtToCourt: {} }, clock: hours(48, 'broughtToCourt', { source: twoDays }) },
          { when: { handedOver: {} }, clock: hours(48, 'handedOver', { source: twoDays }) },
        ],
        asSoonAsPracticable('youthWorkerContact'),
      ),
      sharedWith: ['childrens-services'],
      outlivesEnding: true,
      again: true,
      stillOwedWith: { met: 'no' },
      asks: {
        met: choice('Did they meet?', {
          yes: 'Yes',
          declined: 'No: the child said that they no longer want to',
          no: 'No: not yet',
        }),
        next: prose('What was agreed: activities, school, help for the family?', {
          askedWhen: { met: 'yes' },
        }),
        ...voiceIf({ met: ['yes', 'declined'] }),
      },
    },

    complained: {
      title: 'Child, or an adult for the child, says that it was not right',
      by: 'custody-officer',
      also: ['constable', 'sergeant', 'inspector', 'complaints-team', 'youth-worker', 'social-worker'],
      source: from.childrensStrategy('Action 34: restorative complaints'),
      after: ['arrived'],
      power: true,
      again: true,
      outlivesEnding: true,
      asks: {
        who: choice('Who says so?', { child: 'The child', adult: 'An adult for the child' }),
        wants: prose('What would put it right?'),
        ...voiceIf({ who: 'child' }),
      },
      leadsTo: [
        {
          pathway: 'restorative-complaint',
          because:
            'The child can be heard by the officers, if the child wants to, and what was wrong put right.',
          source: from.childrensStrategy('Action 34: restorative complaints'),
        },
      ],
    },
  },
})
