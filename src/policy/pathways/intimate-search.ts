import { asSoonAsPracticable, hours } from '../../kernel/clock.ts'
import { choice, dateTime, prose, several, text, words, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { agreed, appropriateAdult, gaps, searchPlace, sexOf, triedToReach } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

/** Ways in which it ends before anybody searches: nothing that prepares a search is owed after them. */
const noSearch = ['notSearched', 'stoppedBySuperintendent'] as const

/** Who must not have searched, with authority or without. */
const wrongOfficers = [
  {
    if: { officers: 'oneSameSex' },
    says: "Only one officer of the child's sex was present.",
    source: from.childrensStrategy("More thorough searches: two officers of the child's sex"),
  },
  {
    if: { officers: 'otherSex' },
    says: "An officer who is not of the child's sex took part or was present.",
    source: from.codeC('Annex A, 11(a)', 'unverified'),
  },
] as const

/**
 * A search that exposes a child's intimate parts, from the grounds to what was learnt.
 * What must never happen is refused where it is planned. What has happened can always be recorded, and is marked as a breach:
 * a search without authority has a step of its own, because the lawful one opens only after the authority.
 */
export const intimateSearch = pathwayOf<Role>()({
  id: 'search-exposing-intimate-parts',
  title: 'Search exposing intimate parts',
  about: 'An officer believes that a child must be searched in a way that exposes intimate parts.',
  source: from.childrensStrategy('More thorough searches of children'),
  inForceFrom: '2025-01-01',
  board: 'searches',
  forChild: {
    what: 'The police think they need to look under your clothes. This is a big step. A senior officer has to say yes first.',
    why: 'They think that you may have something hidden that could hurt you or somebody else, or that is against the law. They must tell you why.',
    rights: [
      'It must be in a private place. Nobody else may see.',
      'Only officers of the same sex as you may be there.',
      'An adult who is not from the police should be with you. You can say if you do not want that.',
      'You do not have to take off all your clothes at once.',
      'You can ask what they look for, and why.',
      'You can tell us how you feel. We write it down in your words.',
    ],
    next: 'You get a note of what was done and why. Your mum, your dad or who looks after you is told. Somebody will ask how you are. You can complain, and we will help you to do it.',
  },
  begins: 'groundsPresented',
  steps: {
    groundsPresented: {
      title: 'Grounds presented to a local inspector',
      by: 'constable',
      also: ['sergeant', 'custody-officer', 'detention-officer'],
      source: from.childrensStrategy('More thorough searches: grounds presented to an inspector'),
      asks: {
        setting: choice(
          'Under which rules?',
          { stopSearch: 'Stop and search, outside custody', custody: 'In custody' },
          {
            hint: 'An inspector decides on both here. That it is so in custody too is to be verified by the force.',
          },
        ),
        power: choice('Which power?', {
          pace: 'Police and Criminal Evidence Act 1984, section 1',
          drugs: 'Misuse of Drugs Act 1971, section 23',
          section60: 'Criminal Justice and Public Order Act 1994, section 60',
          firearms: 'Firearms Act 1968, section 47',
          custody: 'In custody: Code C, Annex A',
          other: 'Another power',
        }),
        object: choice('What is looked for?', {
          drugs: 'Controlled drugs',
          weapon: 'A weapon or sharp object',
          firearm: 'A firearm',
          stolen: 'Stolen goods',
          harm: 'Something the child may use to harm themselves',
          other: 'Something else',
        }),
        grounds: prose(
          'What are the grounds? Facts and information about this child, not a general picture.',
        ),
        soFar: prose('What has been done already, and why is it not enough?', {
          hint: 'A search that finds nothing is never by itself a reason for one that goes further.',
        }),
        place: searchPlace('Where would the search be?'),
        ...voice,
      },
      refuses: [
        {
          if: { place: 'vehicle' },
          says: 'A search exposing intimate parts is never made in a police vehicle. Plan another place.',
          source: from.codeA('3.7', 'unverified'),
        },
        {
          if: { place: 'publicView' },
          says: 'A search exposing intimate parts is never made in public view. Plan another place.',
          source: from.codeA('3.7', 'unverified'),
        },
      ],
    },

    decision: {
      title: 'Inspector decides, and owns the search from here',
      by: 'inspector',
      also: ['superintendent'],
      source: from.childrensStrategy('More thorough searches: the inspector owns the whole process'),
      after: ['groundsPresented'],
      byAnother: ['groundsPresented'],
      within: asSoonAsPracticable('groundsPresented', {
        promptAfterMinutes: 15,
        source: from.proposal('Reminder after 15 minutes', 'proposal'),
      }),
      until: ['searchedWithoutAuthority'],
      asks: {
        outcome: choice('What did you decide?', { granted: 'Search authorised', refused: 'Refused' }),
        proportionate: yesNo('Is the search necessary, and in proportion for a child?'),
        otherWays: prose('What less intrusive ways were considered?'),
        exploited: choice('Could the child be a victim of exploitation?', {
          yes: 'Yes',
          no: 'No sign of it',
          notKnown: 'Not known',
        }),
        reasons: prose('Reasons for the decision'),
      },
      refuses: [
        {
          if: { outcome: 'granted', proportionate: 'no' },
          says: 'A search that is not necessary and in proportion cannot be authorised. Refuse it.',
          source: from.proposal('Necessity and proportion', 'proposal'),
        },
      ],
    },

    refusalExplained: {
      title: 'No search: the refusal explained to the child and the officer',
      by: 'inspector',
      also: ['superintendent'],
      source: from.childrensStrategy('More thorough searches: the inspector owns the whole process'),
      when: { decision: { outcome: 'refused' } },
      within: asSoonAsPracticable('decision'),
      ends: 'authority refused',
      asks: {
        next: prose('What happens with the child now?'),
        ...voice,
      },
    },

    superintendentReview: {
      title: 'Superintendent reviews a search planned at a school',
      by: 'superintendent',
      source: from.proposal('A search at a school goes to a superintendent', 'proposal'),
      when: { groundsPresented: { place: 'school' }, decision: { outcome: 'granted' } },
      within: asSoonAsPracticable('decision'),
      until: ['searchedWithoutAuthority'],
      unless: ['notSearched'],
      asks: {
        outcome: choice('What did you decide?', {
          agreed: 'Agreed: the search may be made at the school',
          refused: 'No search at the school',
        }),
        school: prose("What did the school say, and who there looks after the child's interests?"),
        reasons: prose('Reasons'),
      },
    },

    stoppedBySuperintendent: {
      title: 'No search at the school: explained to the child and the school',
      by: 'inspector',
      also: ['superintendent'],
      source: from.proposal('A search at a school goes to a superintendent', 'proposal'),
      when: { superintendentReview: { outcome: 'refused' } },
      within: asSoonAsPracticable('superintendentReview'),
      ends: 'authority refused',
      asks: { next: prose('What happens with the child now?'), ...voice },
    },

    officersNamed: {
      title: "Two officers of the child's sex named",
      by: 'inspector',
      also: ['superintendent'],
      source: from.childrensStrategy("More thorough searches: two officers of the child's sex"),
      when: { decision: { outcome: 'granted' } },
      within: asSoonAsPracticable('decision'),
      until: ['searchedWithoutAuthority'],
      unless: noSearch,
      again: true,
      asks: {
        first: text('First officer', { hint: 'Collar or staff number.' }),
        firstSex: sexOf('Sex of the first officer'),
        second: text('Second officer', { hint: 'Collar or staff number.' }),
        secondSex: sexOf('Sex of the second officer'),
        stated: yesNo('Was the child asked who should make the search, and has that been respected?'),
      },
      refuses: [
        {
          if: { firstSex: 'male' },
          and: { child: { sex: 'female' } },
          says: "The first officer is not of the child's sex. Name another.",
          source: from.codeC('Annex A, 11', 'unverified'),
        },
        {
          if: { firstSex: 'female' },
          and: { child: { sex: 'male' } },
          says: "The first officer is not of the child's sex. Name another.",
          source: from.codeC('Annex A, 11', 'unverified'),
        },
        {
          if: { secondSex: 'male' },
          and: { child: { sex: 'female' } },
          says: "The second officer is not of the child's sex. Name another.",
          source: from.childrensStrategy("More thorough searches: two officers of the child's sex"),
        },
        {
          if: { secondSex: 'female' },
          and: { child: { sex: 'male' } },
          says: "The second officer is not of the child's sex. Name another.",
          source: from.childrensStrategy("More thorough searches: two officers of the child's sex"),
        },
      ],
    },

    adult: {
      title: "Appropriate adult present, or the child's recorded choice",
      by: 'inspector',
      also: ['superintendent', 'custody-officer'],
      source: from.codeC('Annex A, 11(b) and (c)', 'unverified'),
      when: { decision: { outcome: 'granted' } },
      within: asSoonAsPracticable('decision'),
      until: ['searchedWithoutAuthority'],
      unless: noSearch,
      again: true,
      asks: {
        route: choice('How is the child supported?', {
          present: 'An appropriate adult has come, and will be there',
          childsChoice: 'The child does not want the adult there, and said so in front of the adult',
          urgent: 'Urgent: waiting would risk serious harm to the child or others',
        }),
        relation: { ...appropriateAdult, askedWhen: { route: ['present', 'childsChoice'] } },
        arrivedAt: dateTime('When did the adult arrive?', {
          askedWhen: { route: ['present', 'childsChoice'] },
        }),
        sameSex: choice(
          "Is the adult of the child's sex?",
          {
            yes: 'Yes',
            wanted: 'No: the child asks for this adult all the same',
            no: 'No, and the child has not asked for this adult',
          },
          { askedWhen: { route: 'present' } },
        ),
        choiceWords: words("What did the child say about this, in the child's own words?", {
          askedWhen: { route: 'childsChoice' },
        }),
        adultAgrees: yesNo('Does the adult agree?', { askedWhen: { route: 'childsChoice' } }),
        signed: yesNo('Has the adult signed the record of it?', { askedWhen: { route: 'childsChoice' } }),
        harm: prose('What serious harm, and why could it not wait?', { askedWhen: { route: 'urgent' } }),
      },
      refuses: [
        {
          if: { route: 'present', sameSex: 'no' },
          says: "An adult who is not of the child's sex is there only if the child asks for that. Ask the child, or ask another adult.",
          source: from.codeC('Annex A, 11(b)', 'unverified'),
        },
        {
          if: { route: 'childsChoice', adultAgrees: 'no' },
          says: 'The adult stays unless the child and the adult both agree. Plan the search with the adult present.',
          source: from.codeC('Annex A, 11(b)', 'unverified'),
        },
        {
          if: { route: 'childsChoice', signed: 'no' },
          says: "The child's choice counts only when the adult has signed the record. Have it signed first.",
          source: from.codeC('Annex A, 11(b)', 'unverified'),
        },
      ],
    },

    childTold: {
      title: 'Child told what will happen and why, and asked what would help',
      by: 'inspector',
      also: ['superintendent'],
      source: from.childrensStrategy('More thorough searches: the inspector tells the child and the adult'),
      when: { decision: { outcome: 'granted' } },
      within: asSoonAsPracticable('decision'),
      unless: noSearch,
      asks: {
        needs: several('What matters for this child?', {
          none: 'Nothing said or seen',
          periods: 'Periods',
          trauma: 'Earlier harm or trauma',
          neurodiversity: 'Neurodiversity or communication',
          language: 'Language',
          faith: 'Faith or culture',
          gender: 'Gender',
        }),
        ...voice,
      },
    },

    parentTold: {
      title: 'Parent or guardian told',
      by: 'inspector',
      also: ['superintendent', 'constable', 'custody-officer'],
      source: from.searchPolicy('Closer contact with parents'),
      after: ['groundsPresented'],
      within: asSoonAsPracticable('groundsPresented'),
      again: true,
      stillOwedWith: { told: 'unreached' },
      outlivesEnding: true,
      asks: {
        told: choice('Were they told?', {
          before: 'Yes, before the search',
          after: 'Yes, after the search',
          noSearch: 'Yes: there was no search',
          unreached: 'Not yet: nobody could be reached',
          unsafe: 'No: telling them would put the child at risk',
        }),
        tried: triedToReach,
        why: prose('Why were they not told before?', { askedWhen: { told: ['after', 'unsafe'] } }),
        said: prose('What did they say about the child?', {
          optional: true,
          askedWhen: { told: ['before', 'after', 'noSearch'] },
        }),
      },
    },

    notSearched: {
      title: 'Authority given, but no search was made',
      by: 'inspector',
      also: ['superintendent'],
      source: from.childrensStrategy('More thorough searches: the inspector owns the whole process'),
      when: { decision: { outcome: 'granted' } },
      power: true,
      until: ['searched', 'searchedWithoutAuthority'],
      ends: 'not searched',
      asks: {
        why: choice('Why not?', {
          handedOver: 'The child handed over what was looked for',
          noLonger: 'The grounds no longer held',
          needs: "The child's needs made it wrong",
          noAdult: 'No appropriate adult could come',
        }),
        ...voice,
      },
    },

    searched: {
      title: 'Search made',
      by: 'inspector',
      also: ['superintendent', 'constable', 'custody-officer'],
      source: from.codeA('3.7', 'unverified'),
      after: ['superintendentReview', 'stoppedBySuperintendent', 'officersNamed', 'adult'],
      when: { decision: { outcome: 'granted' } },
      until: ['searchedWithoutAuthority'],
      sharedWith: ['childrens-services'],
      asks: {
        place: searchPlace('Where was the search made?'),
        view: yesNo('Was the child out of sight of everybody who did not have to be there?'),
        officers: choice('Who searched?', {
          twoSameSex: "Two officers of the child's sex, as named",
          oneSameSex: "One officer of the child's sex",
          otherSex: "An officer who is not of the child's sex took part or was present",
        }),
        more: yesNo('Were more than two people there, besides the adult?'),
        moreWhy: prose('What made it so exceptional that more had to be there?', {
          askedWhen: { more: 'yes' },
        }),
        adultPresent: choice('Was the appropriate adult there?', {
          yes: 'Yes',
          childsChoice: "No: the child's recorded choice",
          urgent: 'No: urgent',
          no: 'No',
        }),
        dressed: yesNo('Was the child left partly dressed at all times?'),
        minutes: choice('How long did it take?', {
          under5: 'Under 5 minutes',
          to15: '5 to 15 minutes',
          over15: 'Over 15 minutes',
        }),
        force: yesNo('Was force or were handcuffs used?'),
        ...voice,
      },
      breaches: [
        {
          if: { place: 'vehicle' },
          says: 'The search was made in a police vehicle.',
          source: from.codeA('3.7', 'unverified'),
        },
        {
          if: { place: 'publicView' },
          says: 'The search was made in public view.',
          source: from.codeA('3.7', 'unverified'),
        },
        {
          if: { view: 'no' },
          says: 'Somebody could see the child who did not have to.',
          source: from.codeC('Annex A, 11(a)', 'unverified'),
        },
        {
          if: { place: 'school' },
          and: { groundsPresented: { place: ['station', 'custody', 'home', 'hospital', 'otherPrivate'] } },
          says: 'The search was made at a school without review by a superintendent.',
          source: from.proposal('A search at a school goes to a superintendent', 'proposal'),
        },
        ...wrongOfficers,
        {
          if: { adultPresent: 'no' },
          says: 'There was no appropriate adult, no recorded choice of the child, and no urgency.',
          source: from.codeC('Annex A, 11(b)', 'unverified'),
        },
        {
          if: { adultPresent: 'childsChoice' },
          and: { adult: { route: ['present', 'urgent'] } },
          says: "The appropriate adult was absent, and no choice of the child's was recorded and signed.",
          source: from.codeC('Annex A, 11(b)', 'unverified'),
        },
        {
          if: { adultPresent: 'urgent' },
          and: { adult: { route: ['present', 'childsChoice'] } },
          says: 'The appropriate adult was absent, and no urgency was recorded.',
          source: from.codeC('Annex A, 11(b)', 'unverified'),
        },
        {
          if: { dressed: 'no' },
          says: 'The child was fully undressed at once.',
          source: from.codeC('Annex A, 11(d)', 'unverified'),
        },
      ],
    },

    searchedWithoutAuthority: {
      title: "Search made without an inspector's authority, or before it was prepared",
      by: 'inspector',
      also: ['superintendent', 'constable', 'sergeant', 'custody-officer'],
      source: from.childrensStrategy('More thorough searches: the inspector owns the whole process'),
      after: ['groundsPresented'],
      power: true,
      until: ['searched'],
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        happened: choice('What happened?', {
          notAsked: 'No inspector was asked',
          refused: 'An inspector had refused',
          tooEarly: 'The search was made before the inspector decided',
          unprepared:
            'An inspector had authorised it, but two officers were not named, or there was no adult, choice or urgency',
        }),
        place: searchPlace('Where was the search made?'),
        officers: choice('Who searched?', {
          twoSameSex: "Two officers of the child's sex",
          oneSameSex: "One officer of the child's sex",
          otherSex: "An officer who is not of the child's sex took part or was present",
        }),
        adultPresent: yesNo('Was an appropriate adult there?'),
        account: prose('What was done, by whom, and why?'),
        ...voice,
      },
      breaches: [
        {
          if: { happened: ['notAsked', 'refused', 'tooEarly'] },
          says: "A child was searched, exposing intimate parts, without an inspector's authority.",
          source: from.childrensStrategy('More thorough searches: the inspector owns the whole process'),
        },
        {
          if: { happened: 'unprepared' },
          says: 'A child was searched, exposing intimate parts, before officers were named and the adult was settled.',
          source: from.childrensStrategy("More thorough searches: two officers of the child's sex"),
        },
        ...wrongOfficers,
        {
          if: { adultPresent: 'no' },
          says: 'There was no appropriate adult.',
          source: from.codeC('Annex A, 11(b)', 'unverified'),
        },
        {
          if: { place: ['vehicle', 'publicView'] },
          says: 'The search was made where it is never allowed.',
          source: from.codeA('3.7', 'unverified'),
        },
      ],
    },

    found: {
      title: 'What was found, and what came of it',
      by: 'inspector',
      also: ['superintendent', 'constable', 'custody-officer'],
      source: from.codeC('Annex A, 12', 'unverified'),
      afterAny: ['searched', 'searchedWithoutAuthority'],
      outlivesEnding: true,
      asks: {
        item: choice('What was found?', {
          nothing: 'Nothing',
          drugs: 'Controlled drugs',
          weapon: 'A weapon or sharp object',
          stolen: 'Stolen goods',
          other: 'Something else',
        }),
        outcome: choice('What came of it?', {
          none: 'No further action',
          arrest: 'Arrest',
          outOfCourt: 'Out of court resolution',
          safeguarding: 'Safeguarding only',
          already: 'Already in custody',
        }),
        recorded: choice('Is there body-worn video of the meeting?', {
          yes: 'Yes, with the camera turned away while undressed',
          off: 'No: switched off',
          none: 'No: none was worn',
        }),
        videoWhy: prose('Why was it switched off or not worn?', { askedWhen: { recorded: ['off', 'none'] } }),
      },
    },

    safeguardingReferred: {
      title: 'Safeguarding notification made, with exploitation considered',
      by: 'inspector',
      also: ['superintendent', 'constable', 'custody-officer'],
      source: from.proposal('Notification by the end of the tour of duty', 'proposal'),
      afterAny: ['searched', 'searchedWithoutAuthority'],
      within: hours(12, 'groundsPresented', {
        source: from.proposal('Twelve hours stand for the end of the tour of duty', 'proposal'),
      }),
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        exploitation: choice('Was exploitation considered?', {
          concern: 'Yes: there is a concern',
          noConcern: 'Yes: no sign of it',
        }),
        why: prose('What was considered, and why that answer?'),
        account: prose("What do children's services need to know?"),
      },
      leadsTo: [
        {
          pathway: 'child-exploitation',
          when: { exploitation: 'concern' },
          because: 'Somebody may have made the child carry what was looked for.',
        },
      ],
    },

    aftercare: {
      title: 'Care after the search: the child seen, heard and safe',
      by: 'inspector',
      also: ['superintendent', 'custody-officer'],
      source: from.proposal('Care after the search', 'proposal'),
      afterAny: ['searched', 'searchedWithoutAuthority'],
      within: asSoonAsPracticable('groundsPresented'),
      outlivesEnding: true,
      asks: {
        given: several('What was done for the child?', {
          explained: 'Told what happens next',
          copy: 'Given a copy of the record, or told how to get it',
          complaint: 'Told how to complain',
          health: 'Seen by a health professional',
          home: 'Taken home or to a safe adult',
          support: 'Offered support',
          complained: 'Helped to complain: the child says that it was not right',
        }),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'restorative-complaint',
          when: { given: 'complained' },
          because:
            'The child can be heard by the officers, if the child wants to, and what was wrong put right.',
          source: from.childrensStrategy('Action 34: restorative complaints'),
        },
      ],
    },

    qualityChecked: {
      title: 'Checked by the central quality team, as every one is',
      by: 'quality-team',
      source: from.childrensStrategy('More thorough searches: every one is checked centrally'),
      afterAny: ['searched', 'searchedWithoutAuthority'],
      within: hours(168, 'groundsPresented', { source: from.proposal('Seven days', 'proposal') }),
      outlivesEnding: true,
      asks: {
        grade: choice('How was it done?', {
          good: 'Well',
          improve: 'Needs improvement',
          wrong: 'Should not have been done, or not in this way',
        }),
        gaps,
        feedback: prose('What should each of them learn?'),
      },
      leadsTo: [
        {
          pathway: 'video-review',
          when: { grade: ['improve', 'wrong'] },
          because: 'Somebody independent should see and hear how the child was treated.',
          source: from.childrensStrategy('Action 6: selected video reviewed'),
        },
      ],
    },

    searchingOfficerTold: {
      title: 'Feedback given to the searching officers',
      by: 'quality-team',
      source: from.childrensStrategy('More thorough searches: feedback to three recipients'),
      after: ['qualityChecked'],
      within: hours(168, 'qualityChecked', { source: from.proposal('Seven days', 'proposal') }),
      outlivesEnding: true,
      asks: { agreed },
    },

    authorisingOfficerTold: {
      title: 'Feedback given to the authorising officer',
      by: 'quality-team',
      source: from.childrensStrategy('More thorough searches: feedback to three recipients'),
      after: ['qualityChecked'],
      within: hours(168, 'qualityChecked', { source: from.proposal('Seven days', 'proposal') }),
      outlivesEnding: true,
      asks: { agreed },
    },

    localLeadersTold: {
      title: 'Feedback given to local leaders',
      by: 'quality-team',
      source: from.childrensStrategy('More thorough searches: feedback to three recipients'),
      after: ['qualityChecked'],
      within: hours(168, 'qualityChecked', { source: from.proposal('Seven days', 'proposal') }),
      outlivesEnding: true,
      asks: { agreed },
    },

    closed: {
      title: 'Search closed by the inspector who owns it',
      by: 'inspector',
      also: ['superintendent'],
      source: from.childrensStrategy('More thorough searches: the inspector owns the whole process'),
      afterAny: ['searched', 'searchedWithoutAuthority'],
      within: asSoonAsPracticable('groundsPresented'),
      ends: 'searched',
      asks: { learnt: prose('What did this search show, and what was learnt?') },
    },
  },
})
