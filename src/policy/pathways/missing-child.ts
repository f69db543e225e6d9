import { asSoonAsPracticable, dependingOn, every, hours, minutes, workingDays } from '../../kernel/clock.ts'
import { choice, dateTime, prose, several, text, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions, missingFacts, missingGrades, reachedAt } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const threeDays = from.missingPersonsUnit('Still missing after 72 hours')
const offered = from.runAwayGuidance('Independent return interview offered within 72 hours', 'unverified')

/** After these nobody is looked for. */
const over = ['found', 'foundDead', 'notMissing'] as const
/** After these there is no child to plan for. */
const noLonger = ['foundDead', 'notMissing'] as const
const wasSeen = { seen: 'yes' } as const

/**
 * A child whose whereabouts are not known, from the report until the child is safe and has been heard.
 * Grading again is a review too: it starts the clock of the reviews that the new grade asks for.
 */
export const missingChild = pathwayOf<Role>()({
  id: 'missing-child',
  title: 'Missing child',
  about: 'Nobody who should know can say where a child is.',
  source: from.missingAdvice('Risk identification, assessment and management'),
  inForceFrom: '2025-01-01',
  harmOf: 'child',
  board: 'missing',
  forChild: {
    what: 'People did not know where you were, so we looked for you. You are not in trouble for being away.',
    why: 'We were worried about you. We want to know that you are safe and well.',
    rights: [
      'You can tell us what happened, or say that you do not want to.',
      'You can talk to somebody who is not from the police or your home.',
      'If somebody hurt you or scared you, we help you. It is not your fault.',
      'We write down what you say in your own words.',
      'You can ask us what we write and who reads it.',
    ],
    next: 'An officer asks if you are safe. In the next three days somebody else offers you a talk. You choose what to say. We use it to make things better for you.',
  },
  counts: {
    missingOften: {
      pathway: 'missing-child',
      days: 90,
      atLeast: 3,
      title: 'Missing three times or more in 90 days',
    },
  },
  begins: 'reported',
  steps: {
    reported: {
      title: 'Child reported missing, and the first questions asked',
      by: 'call-handler',
      also: ['constable', 'sergeant', 'missing-team'],
      source: from.missingAdvice('First questions', 'unverified'),
      sharedWith: ['childrens-services', 'care-provider'],
      asks: {
        reporter: choice('Who reports it?', {
          parent: 'Parent or relative',
          carer: 'Carer where the child lives',
          school: 'School',
          socialWorker: 'Social worker',
          friend: 'Friend',
          other: 'Somebody else',
        }),
        lastSeen: dateTime('When was the child last seen or heard from?'),
        seenWhere: prose('Where was that, with whom, and what was the child wearing?', { optional: true }),
        worry: prose('Why is the reporter worried? Write what was said.'),
        tried: prose('What has been done so far to find the child?'),
        outOfCharacter: yesNo('Is it out of character?'),
        earlier: choice('How often has the child been missing in the last 90 days, before this?', {
          never: 'Not once',
          once: 'Once',
          more: 'Twice or more',
        }),
      },
    },

    graded: {
      title: 'Risk graded',
      by: 'call-handler',
      also: ['constable', 'sergeant', 'inspector', 'missing-team'],
      source: from.missingAdvice('Risk assessment'),
      after: ['reported'],
      within: minutes(30, 'reported', { source: from.proposal('First grade within 30 minutes', 'proposal') }),
      unless: over,
      again: true,
      decides: { table: 'missing-risk', result: 'grade', question: 'grade' },
      sharedWith: ['childrens-services', 'care-provider'],
      asks: {
        ...missingFacts,
        grade: missingGrades,
        inspector: yesNo('Has an inspector decided that the grade is below medium?', {
          askedWhen: { grade: ['low', 'very low'] },
        }),
        inspectorWords: prose("The inspector's reasons, with rank and number", {
          askedWhen: { grade: ['low', 'very low'] },
        }),
        reasons: prose('Why this grade? Say what is known, from whom, and what is not known.'),
      },
      refuses: [
        {
          if: { grade: ['low', 'very low'], inspector: 'no' },
          says: 'A missing child is graded medium or high. Only an inspector may decide on less, and says why.',
          source: from.londonMissingProcedure('Children are graded medium or high'),
        },
      ],
    },

    supervised: {
      title: 'Grade checked by a supervisor',
      by: 'sergeant',
      also: ['inspector'],
      source: from.proposal('A supervisor checks the grade', 'proposal'),
      after: ['graded'],
      within: minutes(60, 'graded', { source: from.proposal('Check within 60 minutes', 'proposal') }),
      unless: over,
      asks: {
        agrees: yesNo('Is the grade right?', { hint: 'If not, have it graded again.' }),
        reasons: prose('Why? Was any of it assumed because of who the child is?'),
      },
    },

    leadNamed: {
      title: 'Senior lead named, with a search and media plan',
      by: 'inspector',
      also: ['superintendent'],
      source: from.missingRevision('High risk: senior lead', 'unverified'),
      when: { graded: { grade: 'high' } },
      within: minutes(60, 'graded', { source: from.proposal('Lead within 60 minutes', 'proposal') }),
      unless: over,
      asks: {
        lead: text('Who leads?', { hint: 'Rank and number.' }),
        plan: prose('What is searched, who is asked, and what is published?'),
      },
    },

    searchStarted: {
      title: 'Search for the child started, as the grade asks',
      by: 'constable',
      also: ['sergeant', 'inspector', 'missing-team'],
      source: from.missingRevision('Response by grade', 'unverified'),
      after: ['graded'],
      within: dependingOn(
        [
          {
            when: { graded: { grade: 'high' } },
            clock: minutes(15, 'graded', {
              source: from.proposal('High: officers sent at once, 15 minutes', 'proposal'),
            }),
          },
          {
            when: { graded: { grade: 'medium' } },
            clock: minutes(60, 'graded', {
              source: from.proposal('Medium: active search within the hour', 'proposal'),
            }),
          },
        ],
        hours(4, 'graded', { source: from.proposal('Below medium: enquiries within 4 hours', 'proposal') }),
      ),
      unless: over,
      sharedWith: ['childrens-services'],
      asks: {
        actions: several('What has been started?', {
          officers: 'Officers sent',
          home: 'Home searched',
          phone: 'Phone and accounts checked',
          friends: 'Friends and family asked',
          places: 'Known places visited',
          transport: 'Transport and hospitals asked',
          intelligence: 'Earlier reports and intelligence read',
          agreed: 'Actions agreed with the reporter, no officers sent',
        }),
        plan: prose('What comes next, and who does it?'),
      },
    },

    servicesTold: {
      title: "Children's services told",
      by: 'missing-team',
      also: ['call-handler', 'constable', 'sergeant'],
      source: from.missingRevision("Children's services told, at once if high", 'unverified'),
      after: ['graded'],
      within: dependingOn(
        [
          {
            when: { graded: { grade: 'high' } },
            clock: minutes(30, 'graded', { source: from.proposal('High: 30 minutes', 'proposal') }),
          },
        ],
        hours(4, 'graded', { source: from.proposal('Otherwise 4 hours', 'proposal') }),
      ),
      unless: ['notMissing'],
      again: true,
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        which: choice('Which authority is it?', {
          lives: 'Where the child lives',
          looksAfter: 'The one that looks after the child, if that is another',
          found: 'Where the child was last seen, or was found',
        }),
        reachedAt,
        said: prose('What do they know that helps to find or protect the child?'),
      },
    },

    philomenaPartOne: {
      title: 'Philomena Protocol: part 1 given to police',
      by: 'carer',
      also: ['social-worker', 'missing-team'],
      source: from.philomena('Part 1: what is known of the child'),
      after: ['reported'],
      when: { child: { lookedAfter: 'yes' } },
      within: asSoonAsPracticable('reported'),
      unless: over,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        given: choice('Was part 1 ready?', {
          ready: 'Yes, and up to date',
          old: 'Yes, but out of date',
          none: 'No: there was none',
        }),
        photo: choice('How old is the photograph?', {
          recent: 'Three months or less',
          old: 'More than three months',
          none: 'There is none',
        }),
        places: prose(
          'Places, friends and addresses where the child may be, and telephones, accounts, money and travel cards',
        ),
        risks: prose('Health, medicine and what else puts the child at risk'),
      },
      breaches: [
        {
          if: { given: 'none' },
          says: 'The home had nothing ready that helps to find this child.',
          source: from.philomena('Part 1: when a risk is foreseen, or when the placement begins'),
        },
      ],
    },

    newPhotograph: {
      title: 'Recent photograph given',
      by: 'carer',
      also: ['social-worker', 'missing-team'],
      source: from.proposal('A photograph is out of date after 3 months', 'proposal'),
      when: { philomenaPartOne: { photo: ['old', 'none'] } },
      within: asSoonAsPracticable('philomenaPartOne'),
      unless: over,
      sharedWith: ['police'],
      asks: { given: yesNo('Is there a photograph from the last three months now?') },
    },

    philomenaPartTwo: {
      title: 'Philomena Protocol: part 2, this time missing',
      by: 'carer',
      also: ['social-worker', 'missing-team'],
      source: from.philomena('Part 2: clothing, last seen, circumstances'),
      after: ['reported'],
      when: { child: { lookedAfter: 'yes' } },
      within: asSoonAsPracticable('reported'),
      unless: over,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        status: choice('Which is it?', {
          missing: 'Missing: nobody knows where the child is',
          away: 'Away without authorisation: it is known where the child is',
        }),
        clothing: prose('What was the child wearing?'),
        circumstances: prose('Where and when last seen, and what happened before?'),
        looked: prose('What has the home done to find the child?'),
      },
    },

    reviewed: {
      title: 'Search and grade reviewed',
      by: 'sergeant',
      also: ['inspector', 'superintendent', 'missing-team'],
      source: from.missingAdvice('Risk is reviewed continually'),
      after: ['graded'],
      within: dependingOn(
        [
          {
            when: { graded: { grade: 'high' } },
            clock: every(
              { first: 2, next: 2, from: 'graded' },
              { source: from.proposal('High: every 2 hours', 'proposal') },
            ),
          },
          {
            when: { graded: { grade: 'medium' } },
            clock: every(
              { first: 8, next: 8, from: 'graded' },
              { source: from.proposal('Medium: every shift, 8 hours', 'proposal') },
            ),
          },
        ],
        every(
          { first: 24, next: 24, from: 'graded' },
          { source: from.proposal('Below medium: every day', 'proposal') },
        ),
      ),
      until: over,
      asks: {
        change: choice('Does the grade still fit?', {
          same: 'Yes',
          up: 'No: the risk is greater. Grade again',
          down: 'No: the risk is smaller. Grade again',
        }),
        done: prose('What has been done, what was learnt, what comes next?'),
      },
    },

    unitToldHigh: {
      title: 'UK Missing Persons Unit told of a child at high risk',
      by: 'missing-team',
      also: ['sergeant', 'inspector'],
      source: from.missingRevision('High risk: UK Missing Persons Unit told', 'unverified'),
      when: { graded: { grade: 'high' } },
      within: asSoonAsPracticable('graded'),
      unless: over,
      asks: { reference: text('Reference given'), said: prose('What was sent?', { optional: true }) },
    },

    unitTold: {
      title: 'UK Missing Persons Unit told that the child is still missing',
      by: 'missing-team',
      also: ['sergeant', 'inspector'],
      source: threeDays,
      after: ['reported'],
      within: hours(72, 'reported', { since: 'lastSeen', source: threeDays }),
      unless: over,
      again: true,
      asks: { reference: text('Reference given'), said: prose('What was sent?', { optional: true }) },
    },

    familyUpdated: {
      title: 'Family or home told what is being done, and asked what they have heard',
      by: 'missing-team',
      also: ['constable', 'sergeant', 'call-handler'],
      source: from.missingAdvice('What was said, by whom and when is kept'),
      after: ['reported'],
      within: every(
        { first: 12, next: 24, from: 'reported' },
        { source: from.proposal('After 12 hours, then every day', 'proposal') },
      ),
      until: over,
      asks: { said: prose('What were they told, and what do they know now?') },
    },

    earlierChecked: {
      title: 'Earlier times elsewhere looked for',
      by: 'missing-team',
      also: ['sergeant'],
      source: from.missingAdvice('Earlier reports, here and in other forces'),
      when: { reported: { earlier: 'more' }, child: { missingOften: 'no' } },
      within: workingDays(1, 'reported', { source: from.proposal('One working day', 'proposal') }),
      unless: noLonger,
      outlivesEnding: true,
      asks: {
        result: choice('What was found?', {
          three: 'Three times or more in 90 days: a strategy meeting is asked for',
          fewer: 'Fewer than three times in 90 days',
        }),
        where: prose('Where did you look: other forces, other councils, the home before?'),
      },
    },

    found: {
      title: 'Child found, or came back',
      by: 'constable',
      also: ['call-handler', 'sergeant', 'missing-team'],
      source: from.missingAdvice('Until located and wellbeing confirmed', 'unverified'),
      after: ['reported'],
      until: ['foundDead'],
      unless: ['foundDead', 'notMissing'],
      sharedWith: ['childrens-services', 'care-provider'],
      asks: {
        how: choice('How?', {
          came: 'The child came back',
          police: 'Found by police',
          family: 'Found by family or carer',
          partner: 'Found by another agency',
          arrested: 'Found when arrested or searched',
        }),
        state: choice('How is the child?', {
          well: 'Safe and well, seen by an officer or another professional',
          notSeen: 'Said to be safe, not yet seen by a professional',
          harmed: 'Harmed or ill',
        }),
        where: prose('Where was the child found, and with whom?'),
        ...voiceIf({ state: ['well', 'harmed'] }),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { state: 'harmed' },
          because: 'The child came to harm while missing. The hub is told.',
        },
      ],
    },

    seenSafe: {
      title: 'Child seen by a professional: safe and well',
      by: 'constable',
      also: ['sergeant', 'missing-team', 'social-worker', 'carer'],
      source: from.missingAdvice('Until located and wellbeing confirmed', 'unverified'),
      when: { found: { state: 'notSeen' } },
      within: hours(4, 'found', { source: from.proposal('Within four hours', 'proposal') }),
      sharedWith: ['childrens-services', 'care-provider'],
      asks: {
        state: choice('How is the child?', { well: 'Safe and well', harmed: 'Harmed or ill' }),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { state: 'harmed' },
          because: 'The child came to harm while missing. The hub is told.',
        },
      ],
    },

    familyTold: {
      title: 'Family or home told that the child is found',
      by: 'constable',
      also: ['sergeant', 'call-handler', 'missing-team'],
      source: from.missingAdvice('Closing a report', 'unverified'),
      when: { found: {} },
      within: asSoonAsPracticable('found'),
      outlivesEnding: true,
      asks: {
        who: choice('Who was told?', {
          parent: 'Parent or relative',
          carer: 'Carer where the child lives',
          services: "Children's services, because telling the family would not be safe",
        }),
        home: choice('Is it safe for the child to go home?', {
          yes: 'Yes',
          no: 'No: somewhere else was found',
        }),
      },
    },

    preventionInterview: {
      title: 'Prevention interview: police see the child and ask what happened',
      by: 'constable',
      also: ['sergeant', 'missing-team'],
      source: from.missingRevision('Prevention interview, face to face', 'unverified'),
      after: ['graded'],
      when: { found: {} },
      within: dependingOn(
        [
          {
            when: { graded: { grade: 'high' } },
            clock: hours(1, 'found', { source: from.missingRevision('Within 1 hour if high', 'unverified') }),
          },
        ],
        hours(24, 'found', { source: from.missingRevision('Within 24 hours', 'unverified') }),
      ),
      again: true,
      stillOwedWith: { seen: 'no' },
      outlivesEnding: true,
      sharedWith: ['childrens-services', 'care-provider'],
      asks: {
        seen: choice('Was the child seen, face to face?', {
          yes: 'Yes',
          no: 'Not yet: the child was not there, or could not be seen',
        }),
        tried: prose('What was tried, and what is tried next?', { askedWhen: { seen: 'no' } }),
        alone: yesNo('Was the child seen alone?', { askedWhen: wasSeen }),
        why: several(
          'What took the child away?',
          {
            home: 'Trouble at home, or where the child is cared for',
            school: 'Trouble at school',
            family: 'To see family',
            friends: 'To be with friends or a partner',
            exploited: 'Somebody made or lured the child',
            health: 'How the child felt',
            notSaid: 'The child did not say, or did not want to talk',
          },
          { askedWhen: wasSeen },
        ),
        harmed: choice(
          'Was the child harmed while missing?',
          { no: 'No sign', possible: 'Possibly', yes: 'Yes' },
          { askedWhen: wasSeen },
        ),
        help: prose('What would stop it happening again?', { askedWhen: wasSeen }),
        ...voiceIf(wasSeen),
      },
      leadsTo: [
        {
          pathway: 'victim-or-witness',
          when: { harmed: 'yes' },
          because: 'The child was harmed, and has the rights of a victim.',
        },
        {
          pathway: 'safeguarding-notification',
          when: { harmed: ['possible', 'yes'] },
          because: 'The child was harmed while missing, or may have been. The hub is told.',
        },
        {
          pathway: 'child-exploitation',
          when: { why: 'exploited' },
          because: 'Somebody made or lured the child away.',
        },
      ],
    },

    exploitationScreened: {
      title: 'Exploitation considered',
      by: 'missing-team',
      also: ['constable', 'sergeant'],
      source: from.missingInspection('Exploitation and its link to missing'),
      when: { found: {} },
      within: hours(24, 'found', { source: from.proposal('Within 24 hours of return', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        result: choice('What was found?', {
          none: 'No sign',
          some: 'Some signs: information recorded and shared',
          clear: 'Clear signs: exploitation pathway started',
        }),
        why: prose('What was considered: places, people, gifts, phones, money, injuries?'),
      },
      leadsTo: [
        {
          pathway: 'child-exploitation',
          when: { result: 'clear' },
          because: 'There are clear signs that somebody exploits the child.',
        },
        {
          pathway: 'safeguarding-notification',
          when: { result: 'some' },
          because: 'There are signs that somebody may exploit the child. The hub is told.',
        },
      ],
    },

    returnInterviewOffered: {
      title: 'Independent return interview offered',
      by: 'return-interview-worker',
      also: ['social-worker'],
      source: offered,
      after: ['found'],
      within: hours(72, 'found', { source: offered }),
      answersTo: 'found',
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        answer: choice('What did the child say?', {
          accepted: 'Yes',
          declined: 'No',
          notReached: 'The child could not be reached',
        }),
        independent: yesNo('Is the interviewer independent of the police and of the home?'),
        why: prose('Why not, and how will it be offered again?', {
          askedWhen: { answer: ['declined', 'notReached'] },
        }),
      },
      breaches: [
        {
          if: { independent: 'no' },
          says: 'The return interview that was offered is not independent.',
          source: from.runAwayGuidance('Independent return interview', 'unverified'),
        },
      ],
      again: true,
      stillOwedWith: { answer: 'notReached' },
    },

    returnInterviewHeld: {
      title: 'Return interview held, and what helps shared',
      by: 'return-interview-worker',
      also: ['social-worker'],
      source: from.runAwayGuidance('Return interview', 'unverified'),
      when: { returnInterviewOffered: { answer: 'accepted' } },
      within: hours(72, 'found', {
        source: from.runAwayGuidance('Within 72 hours of return', 'unverified'),
      }),
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        agreed: yesNo('Does the child agree to what is shared here?'),
        risks: prose('What do police and others need to know to keep this child safe?'),
        ...voice,
      },
    },

    returnInterviewRead: {
      title: 'What the return interview said acted on',
      by: 'missing-team',
      also: ['exploitation-team', 'hub-officer'],
      source: from.childrensStrategy('Action 12: local missing hubs'),
      when: { returnInterviewHeld: {} },
      within: workingDays(2, 'returnInterviewHeld', {
        source: from.proposal('Two working days', 'proposal'),
      }),
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        result: choice('What does it ask for?', {
          nothing: 'Nothing new',
          plan: 'A change in how the child is looked for or kept safe',
          harm: 'Somebody harms the child: the hub is told',
          exploitation: 'Somebody exploits the child',
        }),
        done: prose('What was done with it, and was the child told?'),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { result: 'harm' },
          because: 'The child said something that the hub has to know.',
        },
        {
          pathway: 'child-exploitation',
          when: { result: 'exploitation' },
          because: 'The child said something that points to exploitation.',
        },
      ],
    },

    placementAgreed: {
      title: 'Home, council and police agreed who does what to keep the child from going missing',
      by: 'carer',
      also: ['social-worker', 'missing-team'],
      source: from.childrensStrategy('Action 12: care homes share the responsibility'),
      when: { child: { lookedAfter: 'yes' }, found: {} },
      within: workingDays(5, 'found', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      stillOwedWith: { partOne: 'no' },
      outlivesEnding: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        partOne: choice(
          'Is part 1 of the Philomena Protocol up to date, with a photograph of the last 3 months?',
          {
            yes: 'Yes',
            no: 'Not yet',
          },
        ),
        placement: prose('What does the home do: before, and when the child is not back?'),
        council: prose("What do children's services do? Is it the right place for this child?"),
        police: prose('What do police do, and when are they called?'),
        ...voice,
      },
      breaches: [
        {
          if: { partOne: 'no' },
          says: 'What helps to find this child is not up to date after the child was missing.',
          source: from.philomena('Part 1: kept up to date by placement and council'),
        },
      ],
    },

    strategyMeeting: {
      title: 'Strategy meeting: missing three times in 90 days',
      by: 'social-worker',
      also: ['conference-chair'],
      source: from.londonMissingProcedure('Three episodes in 90 days', 'unverified'),
      when: { child: { missingOften: 'yes' } },
      within: workingDays(5, 'reported', {
        source: from.proposal('Five working days', 'proposal'),
      }),
      unless: noLonger,
      outlivesEnding: true,
      sharedWith: ['police', 'care-provider'],
      asks: {
        agencies: several('Who took part?', {
          services: "Children's services",
          police: 'Police',
          health: 'Health',
          school: 'School',
          placement: 'Home',
          youthJustice: 'Youth justice service',
          family: 'The child or family',
        }),
        pattern: prose('What is the pattern: when, where to, with whom, after what?'),
        childsView: prose('What does the child say would make it stop?'),
        plan: prose('What was decided?'),
        agreed: actions('What was agreed?', { hint: 'What, who does it, and by when.' }),
      },
    },

    actionDone: {
      title: 'Action agreed in the strategy meeting done',
      by: 'social-worker',
      also: ['missing-team', 'carer', 'exploitation-team', 'safeguarding-lead', 'health-professional'],
      source: from.londonMissingProcedure('Three episodes in 90 days', 'unverified'),
      when: { strategyMeeting: {} },
      each: { step: 'strategyMeeting', question: 'agreed' },
      outlivesEnding: true,
      sharedWith: ['police', 'childrens-services', 'care-provider'],
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'Another way', notDone: 'No' }),
        what: prose('What was done, and what came of it for the child?'),
      },
    },

    nextTimePlanned: {
      title: 'Plan to find the child sooner next time',
      by: 'missing-team',
      also: ['sergeant'],
      source: from.missingInspection('Children often missing are looked for, and not waited for'),
      when: { child: { missingOften: 'yes' }, found: {} },
      within: workingDays(5, 'found', { source: from.proposal('Five working days', 'proposal') }),
      outlivesEnding: true,
      sharedWith: ['childrens-services', 'care-provider'],
      asks: {
        first: prose('What is done in the first hour: places, people, telephones, transport?'),
        danger: prose('Who draws this child away or does harm, and what is done about them?'),
      },
    },

    meetingAsked: {
      title: 'Strategy meeting asked for: a long or high-risk episode, or earlier ones elsewhere',
      by: 'missing-team',
      also: ['sergeant', 'inspector'],
      source: from.londonMissingProcedure('A long or high-risk episode', 'unverified'),
      after: ['graded'],
      power: true,
      outlivesEnding: true,
      sharedWith: ['childrens-services'],
      asks: {
        because: choice('Why?', {
          long: 'The child is missing for long',
          high: 'The risk is high',
          elsewhere: 'Three times in 90 days, some of them elsewhere',
        }),
        worry: prose('What are you worried will happen?'),
      },
    },

    meetingHeld: {
      title: 'Strategy meeting that police asked for held, or declined with reasons',
      by: 'social-worker',
      also: ['conference-chair'],
      source: from.londonMissingProcedure('A long or high-risk episode', 'unverified'),
      when: { meetingAsked: {} },
      within: workingDays(2, 'meetingAsked', { source: from.proposal('Two working days', 'proposal') }),
      answersTo: 'meetingAsked',
      unless: noLonger,
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        answer: choice('Was it held?', { held: 'Yes', declined: 'No' }),
        plan: prose('What was decided, or why was it not held? Who does what, by when?'),
      },
    },

    closed: {
      title: 'Report closed',
      by: 'missing-team',
      also: ['sergeant', 'inspector'],
      source: from.missingAdvice('Closing a report', 'unverified'),
      after: ['found', 'seenSafe'],
      within: asSoonAsPracticable('found'),
      ends: 'found',
      asks: { learnt: prose('What was learnt about how to find this child, or stop it happening again?') },
    },

    notMissing: {
      title: 'Not missing after all: reported by mistake, or twice',
      by: 'sergeant',
      also: ['inspector', 'missing-team'],
      source: from.proposal('A report made by mistake is closed by a supervisor', 'proposal'),
      after: ['reported'],
      power: true,
      until: ['found'],
      sharedWith: ['childrens-services', 'care-provider'],
      ends: 'not missing',
      asks: {
        why: choice('What was it?', {
          whereExpected: 'The child was where the child was to be, and whoever reported it did not know',
          twice: 'The child was reported twice: another record goes on',
          away: 'It is known where the child is, but the child was to be elsewhere',
        }),
        checked: prose('Who saw or spoke to the child, or which record goes on?'),
      },
      refuses: [
        {
          if: { why: 'away' },
          says: 'A child who is away without leave has been found, and is to be seen and heard. Record that the child was found.',
          source: from.proposal('A report made by mistake is closed by a supervisor', 'proposal'),
        },
      ],
    },

    foundDead: {
      title: 'Child found to have died',
      by: 'inspector',
      also: ['superintendent'],
      source: from.missingAdvice('Closing a report', 'unverified'),
      after: ['reported'],
      power: true,
      until: ['found'],
      ends: 'died',
      asks: { circumstances: prose('What is known? A separate review follows.') },
    },
  },
})
