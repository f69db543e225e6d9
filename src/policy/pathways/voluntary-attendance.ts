import { asSoonAsPracticable, byDate, dependingOn, every, hours, workingDays } from '../../kernel/clock.ts'
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
  unsuitability,
  wasTold,
} from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const under10 = childFacts.age.slice(0, 10)
const from14 = childFacts.age.slice(14, 18)
const rightsApply = from.bailGuide('Voluntary attendance: the rights of Code C still apply')
const presumed = from.childrensStrategy('Action 33: presumption of legal advice')

/**
 * A child who comes to be interviewed without being arrested. The child may leave at any time, and has the same rights.
 * A child who does not come has not broken a rule: the appointment is made again, or is not needed, or somebody decides.
 */
export const voluntaryAttendance = pathwayOf<Role>()({
  id: 'voluntary-attendance',
  title: 'Voluntary attendance of a child',
  about: 'A child is asked to come and be interviewed about an offence, without being arrested.',
  source: from.childrensStrategy('Custody: voluntary attendance'),
  inForceFrom: '2025-01-01',
  begins: 'arranged',
  reachedBy: { 'appropriate-adult-scheme': 'investigator', 'liaison-and-diversion': 'investigator' },
  board: 'decisions',
  forChild: {
    what: 'The police want to ask you about something that happened. You are not under arrest.',
    why: 'Somebody said that you may have done something against the law. They want to hear what you say.',
    rights: [
      'You can leave when you want, unless they arrest you.',
      'A grown-up must be with you. It can be your mum, your dad or somebody else you trust.',
      'You can have a lawyer. It is free.',
      'You can talk to the lawyer alone.',
      'You do not have to answer.',
      'You can ask for a break, a drink or help to understand.',
    ],
    next: 'Afterwards somebody decides what happens. They must tell you and say why.',
  },
  steps: {
    arranged: {
      title: 'Interview arranged instead of an arrest',
      by: 'investigator',
      also: ['constable', 'sergeant', 'schools-officer'],
      source: from.childrensStrategy('Custody: voluntary attendance'),
      sharedWith: ['childrens-services', 'youth-justice-service'],
      asks: {
        offence: choice('What kind of offence is it about?', {
          violence: 'Violence',
          weapon: 'Possessing a weapon',
          robbery: 'Robbery',
          sexual: 'Sexual offence',
          imagery: 'An image made or shared',
          drugs: 'Drugs',
          theft: 'Theft or burglary',
          damage: 'Damage or arson',
          order: 'Public order',
          other: 'Something else',
        }),
        noArrest: prose('Why is an arrest not necessary?'),
        noInterview: prose('What was thought of that needs no interview?', {
          hint: 'A talk with the child and family, the school, a restorative meeting, or nothing at all.',
        }),
        place: choice('Where will it be?', {
          home: "The child's home",
          station: 'Police station, by appointment and away from custody',
          office: 'Office of the youth justice service',
          school: 'School',
          other: 'Another place that suits the child',
        }),
        headAgrees: yesNo('Has the head of the school agreed?', { askedWhen: { place: 'school' } }),
        nowhereElse: prose('Why can it be nowhere else?', { askedWhen: { place: 'school' } }),
        at: dateTime('When is the appointment?', { mayBeAhead: true }),
        ageCertain: choice("Is the child's age certain?", {
          yes: 'Yes',
          appears: 'No: appears to be under 18, so is treated as a child',
        }),
        tenThen: choice('Was the child 10 or older when it happened?', {
          yes: 'Yes',
          no: 'No',
          notKnown: 'Not known when it happened',
        }),
        supervised: choice('Is the child under supervision by the youth justice service?', {
          yes: 'Yes',
          no: 'No',
          notKnown: 'Not known yet',
        }),
        missesSchool: yesNo('Does the child miss school or an exam for it?'),
        ...voice,
      },
      refuses: [
        {
          if: { place: 'school', headAgrees: 'no' },
          says: 'A child is not interviewed at school without the agreement of its head. Choose another place.',
          source: from.codeC('11.16', 'unverified'),
        },
        {
          if: { tenThen: ['yes', 'notKnown'] },
          and: { child: { age: under10 } },
          says: 'The child is under 10 now, so was under 10 when it happened. Answer no, or put the date of birth right.',
          source: from.authorisedPractice('Age of criminal responsibility'),
        },
      ],
      breaches: [
        {
          if: { tenThen: 'no' },
          says: 'A child under 10 was asked to an interview as a suspect, and cannot have committed an offence.',
          source: from.authorisedPractice('Age of criminal responsibility'),
        },
      ],
    },

    underTen: {
      title: 'Interview called off: a child under 10 cannot commit an offence',
      by: 'sergeant',
      also: ['investigator', 'inspector'],
      source: from.authorisedPractice('Age of criminal responsibility'),
      after: ['arranged'],
      when: { arranged: { tenThen: 'no' } },
      within: asSoonAsPracticable('arranged'),
      ends: 'called off: the child is under 10',
      sharedWith: ['childrens-services'],
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          because: 'What a child under 10 does is a question of what the child needs.',
        },
      ],
      asks: {
        told: choice('Who was told that it is over?', {
          both: 'The child and a parent or carer',
          parent: 'A parent or carer only',
        }),
        needs: prose('What may the child need, and who was asked?'),
      },
    },

    parentTold: {
      title: 'Parent or guardian told what it is about, when and where',
      by: 'investigator',
      also: ['constable', 'sergeant', 'schools-officer'],
      source: from.adviceOnInterviews('Whoever is responsible for the child is told'),
      after: ['arranged'],
      within: asSoonAsPracticable('arranged'),
      unless: ['underTen'],
      again: true,
      stillOwedWith: { told: 'unreached' },
      asks: {
        told: toldOrNot,
        tried: triedToReach,
        relation: { ...relation, askedWhen: wasTold },
        reachedBy: { ...reachedBy, askedWhen: wasTold },
        explained: several(
          'What was explained?',
          {
            notArrest: 'That the child is not under arrest, and may leave',
            lawyer: 'That a lawyer is free, and is asked for unless the child says no',
            adult: 'What an appropriate adult does',
            next: 'What may happen afterwards',
          },
          { askedWhen: wasTold },
        ),
        coming: yesNo('Will they come as the appropriate adult?', { askedWhen: wasTold }),
        said: prose('What did they say about the child: health, language, school, worries?', {
          optional: true,
          askedWhen: wasTold,
        }),
      },
    },

    careAuthorityTold: {
      title: 'Local authority that looks after the child told',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: from.codeC('3.13', 'unverified'),
      after: ['arranged'],
      when: { child: { lookedAfter: 'yes' } },
      within: asSoonAsPracticable('arranged'),
      sharedWith: ['childrens-services', 'care-provider'],
      asks: {
        reachedAt,
        reachedBy,
        atHome: choice('Did it happen in the home where the child is looked after?', {
          no: 'No',
          yes: 'Yes: police would not be called for it in a family home, and that is weighed',
        }),
        placement: prose('What did they say about where the child lives, and about the child?'),
      },
    },

    youthJusticeTold: {
      title: 'Youth justice service told, or asked whether it supervises the child',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: from.codeC('3.14', 'unverified'),
      when: { arranged: { supervised: ['yes', 'notKnown'] } },
      within: asSoonAsPracticable('arranged'),
      unless: ['underTen'],
      again: true,
      sharedWith: ['youth-justice-service'],
      asks: {
        reachedAt,
        supervises: yesNo('Does it supervise the child?'),
        said: prose('What did they say?', { optional: true }),
      },
    },

    servicesAsked: {
      title: "Children's services asked what they know of the child",
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: from.proposal('The same question as in custody', 'proposal'),
      after: ['arranged'],
      within: workingDays(1, 'arranged', { source: from.proposal('One working day', 'proposal') }),
      unless: ['underTen'],
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: { reachedAt, worries: prose('What worries you about this child?', { optional: true }) },
    },

    servicesAnswered: {
      title: "Children's services said what they know",
      by: 'social-worker',
      source: from.proposal("Answer of children's services", 'proposal'),
      after: ['servicesAsked'],
      within: workingDays(2, 'servicesAsked', { source: from.proposal('Two working days', 'proposal') }),
      answersTo: 'servicesAsked',
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        known: choice("Is the child known to children's services?", {
          allocated: 'Yes, and has a social worker',
          before: 'Yes, but not at present',
          no: 'No',
        }),
        exploited: choice('Could somebody be using this child?', {
          yes: 'Yes',
          no: 'No sign of it',
          notKnown: 'Not known',
        }),
        helps: prose('What helps this child to understand, and whom does the child trust?'),
      },
    },

    needsConsidered: {
      title: 'What the child needs for the interview considered',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: rightsApply,
      after: ['arranged'],
      within: asSoonAsPracticable('arranged'),
      unless: ['underTen'],
      again: true,
      asks: {
        needs: several('What does the child need?', {
          none: 'Nothing known',
          language: 'An interpreter',
          communication: 'Help to understand or to speak',
          neurodiversity: 'Time and place for a neurodiverse child',
          health: 'Medicine, or to be seen by a health professional',
          mentalHealth: 'Care for mental health',
          food: 'Food, rest, or an appointment at another time of day',
        }),
        done: prose('What is done about it?'),
        fit: yesNo('Is the child well enough to be interviewed?'),
        diversion: yesNo('Was liaison and diversion asked to see the child?'),
      },
      breaches: [
        {
          if: { needs: 'none', diversion: 'no' },
          says: 'Nobody who knows about health and learning looked at what the child needs.',
          source: from.liaisonAndDiversion('Screening of children', 'unverified'),
        },
      ],
    },

    diversionSeen: {
      title: 'Child seen by liaison and diversion',
      by: 'liaison-practitioner',
      source: from.liaisonAndDiversion('Screening of children', 'unverified'),
      when: { needsConsidered: { diversion: 'yes' } },
      within: workingDays(5, 'needsConsidered', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'needsConsidered',
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        result: choice('What came of it?', {
          referred: 'The child is referred for help',
          advice: 'Advice for the interview',
          none: 'No need found',
          declined: 'The child did not want to be seen',
        }),
        advice: prose('What must the interviewer do for this child?'),
        ...voice,
      },
    },

    adultAsked: {
      title: 'Appropriate adult asked to come',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: from.codeC('3.15', 'unverified'),
      after: ['arranged'],
      within: asSoonAsPracticable('arranged'),
      unless: ['underTen'],
      again: true,
      sharedWith: ['appropriate-adult-scheme'],
      asks: {
        who: choice('Who was asked?', {
          parent: 'Parent, guardian or care authority',
          socialWorker: 'Social worker',
          scheme: 'Appropriate adult scheme',
          otherAdult: 'Another responsible adult',
        }),
        unsuitability,
        childChose: yesNo('Does the child agree to this person?'),
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
          says: 'This person cannot be the appropriate adult. Ask somebody else.',
          source: from.codeC('1.7 and Notes 1B to 1F', 'unverified'),
        },
      ],
    },

    schemeAnswered: {
      title: 'Appropriate adult scheme said who will come',
      by: 'appropriate-adult',
      source: from.proposal('Answer of the scheme', 'proposal'),
      when: { adultAsked: { who: 'scheme' } },
      within: hours(24, 'adultAsked', { source: from.proposal('24 hours', 'proposal') }),
      unless: ['attended'],
      answersTo: 'adultAsked',
      sharedWith: ['police'],
      again: true,
      asks: {
        coming: yesNo('Is somebody coming at the time of the appointment?'),
        whyNot: prose('Why not, and when could somebody come?', { askedWhen: { coming: 'no' } }),
      },
    },

    solicitorAsked: {
      title: 'Solicitor asked for: every child is presumed to want legal advice',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: presumed,
      after: ['arranged'],
      within: asSoonAsPracticable('arranged'),
      unless: ['underTen'],
      again: true,
      asks: {
        solicitor: choice('Which solicitor was asked?', {
          own: 'One the child or family chose',
          duty: 'The duty solicitor',
        }),
        knows: yesNo('Does the solicitor know when, where and what it is about?'),
      },
    },

    prepared: {
      title: 'Checked before the appointment that the child will have what they need',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: from.proposal('A child is not asked to come to an interview that cannot be held', 'proposal'),
      after: ['arranged'],
      within: dependingOn(
        [
          {
            when: { didNotCome: { next: 'newDate' } },
            clock: byDate('didNotCome', 'newDate', {
              source: from.proposal('By the new appointment', 'proposal'),
            }),
          },
        ],
        byDate('arranged', 'at', { source: from.proposal('By the appointment', 'proposal') }),
      ),
      unless: ['endedWithout', 'underTen'],
      asks: {
        missing: several('What is not ready?', {
          nothing: 'Everything is ready',
          adult: 'The appropriate adult',
          solicitor: 'The solicitor',
          needs: 'What the child needs to understand',
          journey: 'The journey there and back',
        }),
        done: prose('What is done about it?', { optional: true }),
      },
    },

    attended: {
      title: 'Child came to the appointment',
      by: 'investigator',
      also: ['constable', 'sergeant', 'schools-officer'],
      source: rightsApply,
      after: ['arranged'],
      unless: ['endedWithout', 'underTen'],
      asks: {
        with: choice('Who came with the child?', {
          parent: 'Parent or guardian',
          carer: 'Carer or social worker',
          otherAdult: 'Another adult',
          alone: 'Nobody',
        }),
        place: choice('Where is the child?', {
          apart: 'Away from custody, in a room for children or at home',
          office: 'In an office or interview room',
          custody: 'In the custody suite',
        }),
        ...voice,
      },
      breaches: [
        {
          if: { place: 'custody' },
          says: 'A child who came of their own will was taken into the custody suite.',
          source: from.proposal('Voluntary attendance is away from custody', 'proposal'),
        },
      ],
    },

    didNotCome: {
      title: 'Child did not come to the appointment: why, and what follows',
      by: 'investigator',
      also: ['constable', 'sergeant', 'schools-officer'],
      source: from.proposal('A child who does not come is asked why', 'proposal'),
      after: ['arranged'],
      until: ['attended'],
      power: true,
      again: true,
      sharedWith: ['childrens-services', 'youth-justice-service'],
      leadsTo: [
        {
          pathway: 'missing-child',
          when: { why: 'missing' },
          because: 'Nobody who should know can say where the child is.',
        },
      ],
      asks: {
        why: choice('Why did the child not come?', {
          notTold: 'The child or family was not told, or did not understand',
          time: 'The time did not suit: school, work, travel, care of others',
          afraid: 'The child was afraid',
          ill: 'The child was ill',
          adult: 'No appropriate adult could come',
          missing: 'Nobody knows where the child is',
          notSaid: 'Nobody could say',
        }),
        next: choice('What follows?', {
          newDate: 'A new appointment, that suits the child',
          notNeeded: 'The interview is not needed any more',
          arrest: 'An arrest, because it has become necessary',
        }),
        newDate: dateTime('When?', { mayBeAhead: true, askedWhen: { next: 'newDate' } }),
        reasons: prose('Why? Not coming is by itself no reason for an arrest.'),
      },
    },

    endedWithout: {
      title: 'Ended without an interview, and the child told',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: from.proposal('A child who need not come is told so', 'proposal'),
      when: { didNotCome: { next: ['notNeeded', 'arrest'] } },
      within: asSoonAsPracticable('didNotCome'),
      until: ['attended'],
      ends: 'no interview',
      leadsTo: [
        { pathway: 'custody', when: { next: 'arrest' }, because: 'The child was arrested.' },
        {
          pathway: 'outcome-decision',
          when: { next: 'decide' },
          because: 'The outcome is decided without an interview.',
        },
      ],
      asks: {
        next: choice('What was the child told?', {
          over: 'That it is over: no further action',
          decide: 'That somebody decides without an interview',
          arrest: 'That the child is under arrest, and why',
        }),
        told: choice('Who was told?', {
          child: 'The child',
          both: 'The child and a parent or carer',
          parent: 'A parent or carer only',
        }),
      },
    },

    rightsExplained: {
      title: 'Child told that they may leave, and of their rights, with the appropriate adult',
      by: 'investigator',
      also: ['constable', 'sergeant', 'schools-officer'],
      source: rightsApply,
      after: ['attended'],
      within: asSoonAsPracticable('attended'),
      asks: {
        leave: yesNo('Was the child told that they may leave at any time, unless arrested?'),
        adultPresent,
        adultKnows: yesNo(
          'Was the adult told what an appropriate adult does, and given time alone with the child?',
        ),
        how: several('How were the rights explained?', {
          spoken: 'Spoken in plain words',
          written: 'Written notice given',
          easyRead: 'Easy-read notice or pictures',
          interpreter: 'Through an interpreter',
        }),
        understood: yesNo('Could the child say back what the rights and the caution mean?'),
        ...voice,
      },
      breaches: [
        {
          if: { leave: 'no' },
          says: 'The child was not told that they may leave.',
          source: rightsApply,
        },
        {
          if: { adultPresent: 'no' },
          says: 'The rights of the child were explained without an appropriate adult.',
          source: from.adviceOnInterviews('Rights and caution are repeated with the appropriate adult'),
        },
      ],
    },

    adviceChoice: {
      title: "Child's choice about legal advice heard, with the appropriate adult",
      by: 'investigator',
      also: ['constable', 'sergeant', 'schools-officer'],
      source: presumed,
      after: ['attended', 'solicitorAsked'],
      within: asSoonAsPracticable('attended'),
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
      title: 'Legal advice given, in private',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: rightsApply,
      when: { adviceChoice: { choice: 'wants' } },
      within: asSoonAsPracticable('adviceChoice'),
      asks: {
        how: choice('How was advice given?', {
          inPerson: 'In person',
          telephone: 'By telephone',
          video: 'By video',
        }),
        private: yesNo('Was it in private?'),
      },
      breaches: [
        {
          if: { private: 'no' },
          says: 'The child could not speak with the solicitor in private.',
          source: from.codeC('6.1', 'unverified'),
        },
      ],
    },

    interviewed: {
      title: 'Interview held, or not',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: rightsApply,
      after: ['attended'],
      within: asSoonAsPracticable('attended'),
      asks: {
        held: choice('What happened?', {
          held: 'The child was interviewed',
          left: 'The child left, as the child may',
          stopped: 'It was stopped, for the child',
          notNeeded: 'No interview was needed after all',
        }),
        adult: choice(
          'Was the appropriate adult there throughout?',
          { yes: 'Yes', no: 'No', urgent: 'No: a superintendent allowed it, because it was urgent' },
          { askedWhen: { held: 'held' } },
        ),
        solicitor: choice(
          'Was a solicitor there?',
          { yes: 'Yes', declined: 'No: the child had declined', no: 'No' },
          { askedWhen: { held: 'held' } },
        ),
        minutes: choice(
          'How long did it take, without breaks?',
          { under30: 'Under 30 minutes', to60: '30 to 60 minutes', over60: 'Over an hour' },
          { askedWhen: { held: 'held' } },
        ),
        breaks: yesNo('Were there breaks when the child needed them?', { askedWhen: { held: 'held' } }),
        exploited: choice('Did anything said or seen mean that somebody uses the child?', {
          no: 'No',
          yes: 'Yes',
        }),
        ...voice,
      },
      breaches: [
        {
          if: { adult: 'no' },
          says: 'The child was interviewed without an appropriate adult.',
          source: from.adviceOnInterviews('The appropriate adult is present at the interview'),
        },
        {
          if: { solicitor: 'no' },
          says: 'The child was interviewed without legal advice, and had not declined it.',
          source: presumed,
        },
        {
          if: { breaks: 'no' },
          says: 'The child had no breaks.',
          source: from.codeC('12.8', 'unverified'),
        },
      ],
    },

    samplesTaken: {
      title: 'Fingerprints, photograph or sample taken with consent',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: from.adviceOnInterviews(
        'Consent to fingerprints: from 14 the child and a parent, before that a parent',
      ),
      after: ['attended'],
      power: true,
      again: true,
      asks: {
        what: several('What was taken?', {
          fingerprints: 'Fingerprints',
          photograph: 'Photograph',
          sample: 'Sample from the mouth',
          other: 'Something else',
        }),
        parentAgreed: yesNo('Did a parent or guardian agree in writing?'),
        childAgreed: yesNo('Did the child agree in writing?'),
        why: prose('Why was it needed?'),
      },
      breaches: [
        {
          if: { parentAgreed: 'no' },
          says: 'No parent or guardian agreed to what was taken from the child.',
          source: from.adviceOnInterviews('Consent to fingerprints'),
        },
        {
          if: { childAgreed: 'no' },
          and: { child: { age: from14 } },
          says: 'The child, who is 14 or older, did not agree to what was taken.',
          source: from.adviceOnInterviews('Consent to fingerprints'),
        },
      ],
    },

    safeguardingConsidered: {
      title: 'Safeguarding considered, and decided',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: from.childrensStrategy('Child First: look for and record vulnerability'),
      when: { attended: {} },
      within: hours(24, 'attended', { source: from.proposal('24 hours', 'proposal') }),
      outlivesEnding: true,
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { decision: 'notify' },
          because: 'There is a worry about the child that partners must know.',
        },
        {
          pathway: 'child-exploitation',
          when: { exploited: 'yes' },
          because: 'Somebody may be using the child for their own gain.',
        },
        {
          pathway: 'modern-slavery-referral',
          when: { exploited: 'yes' },
          because: 'A child made to commit an offence may be a victim of slavery, and may have a defence.',
        },
      ],
      asks: {
        exploited: choice('Could the child be a victim of exploitation?', {
          yes: 'Yes',
          no: 'No sign of it',
        }),
        decision: choice('What did you decide?', {
          notify: 'A safeguarding notification',
          known: 'Partners know already, and were told what happened today',
          none: 'No notification',
        }),
        reasons: prose('Why? Write what was considered, also when nothing is to be done.'),
      },
      refuses: [
        {
          if: { exploited: 'yes', decision: 'none' },
          says: 'A sign of exploitation is passed on. Notify, or say who knows already.',
          source: from.proposal('Signs of harm are passed on', 'proposal'),
        },
      ],
    },

    left: {
      title: 'Child left, knowing what happens next',
      by: 'investigator',
      also: ['constable', 'sergeant', 'schools-officer'],
      source: rightsApply,
      after: ['interviewed'],
      within: asSoonAsPracticable('interviewed'),
      asks: {
        leftWith,
        contact: text('Whom may the child and family ask, and how?', {
          hint: 'Collar number and desk, no private number.',
        }),
        when: prose('When will they hear, and from whom?'),
        ...voice,
      },
    },

    progressTold: {
      title: 'Child and family told how it goes on',
      by: 'investigator',
      also: ['constable', 'sergeant'],
      source: from.proposal('No child waits without word', 'proposal'),
      after: ['attended'],
      within: every(
        { first: 28, next: 28, unit: 'days', from: 'attended' },
        { source: from.proposal('Every 28 days until it is decided', 'proposal') },
      ),
      until: ['decided'],
      asks: {
        told: choice('Who was told?', {
          both: 'The child and a parent or carer',
          child: 'The child',
          parent: 'A parent or carer only',
        }),
        waits: prose('What is still awaited, and how soon is the child 18?'),
      },
    },

    decided: {
      title: 'Decided what follows from the interview',
      by: 'investigator',
      also: ['decision-lead', 'sergeant'],
      source: from.childrensStrategy('Action 22: decisions about children'),
      after: ['interviewed'],
      within: asSoonAsPracticable('interviewed', {
        promptAfterMinutes: 28 * 1440,
        source: from.proposal('Reminder after 28 days', 'proposal'),
      }),
      sharedWith: ['youth-justice-service'],
      besides: 'own-harm',
      leadsTo: [
        {
          pathway: 'outcome-decision',
          when: { decision: 'outcome' },
          because: 'The outcome is decided with the Child Gravity Matrix and the youth justice service.',
        },
        {
          pathway: 'youth-produced-imagery',
          when: { decision: 'imagery' },
          because: 'An image made by children is looked at on its own pathway.',
        },
        { pathway: 'custody', when: { decision: 'arrest' }, because: 'The child was arrested.' },
        { pathway: 'child-referral', when: { decision: 'help' }, because: 'Help needs no outcome in law.' },
      ],
      asks: {
        decision: choice('What was decided?', {
          none: 'No further action',
          help: 'No further action, with help for the child',
          outcome: 'An outcome is to be decided',
          imagery: 'An image made by children: to its own pathway',
          arrest: 'Arrest, because it has become necessary',
        }),
        reasons: prose('Why?'),
      },
    },

    toldDecision: {
      title: 'Child and parent told what was decided, and why',
      by: 'investigator',
      also: ['constable', 'sergeant', 'decision-lead'],
      source: from.proposal('The child is told of a decision within one working day', 'proposal'),
      after: ['decided'],
      within: workingDays(1, 'decided', { source: from.proposal('One working day', 'proposal') }),
      ends: 'child told what was decided',
      asks: {
        told: choice('Who was told?', {
          both: 'The child and a parent or carer',
          child: 'The child',
          parent: 'A parent or carer only',
        }),
        understood: yesNo('Could the child say back what it means?', {
          askedWhen: { told: ['both', 'child'] },
        }),
        ...voiceIf({ told: ['both', 'child'] }),
      },
      breaches: [
        {
          if: { told: 'parent' },
          says: 'The child was not told what was decided about them.',
          source: from.proposal('The child is told in person', 'proposal'),
        },
      ],
    },
  },
})
