import { hours, workingDays } from '../../kernel/clock.ts'
import { choice, number, prose, several, words, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice, voiceIf } from '../voice.ts'

const desk = from.childrensStrategy('Action 21: Public Protection Referrals Desk')
const support = from.childrensStrategy('Domestic abuse: child victims get the specialist support they need')
const known = { yes: 'Yes', no: 'No', 'not known': 'Not known' }

/**
 * A child who lives with domestic abuse, at the desk that finds every such child and asks whether agencies should talk.
 * Each child of the household has an episode of their own: a child is never a line in somebody else's record.
 */
export const domesticAbuseDesk = pathwayOf<Role>()({
  id: 'domestic-abuse-desk',
  title: 'Domestic abuse: public protection referrals desk',
  about: 'A child lives, or may live, in a home or family in which somebody is abused.',
  source: desk,
  inForceFrom: '2025-01-01',
  begins: 'reported',
  board: 'referrals',
  harmOf: 'child',
  offChildReceipt:
    'A message or paper could be read at home by the person who does the harm. The child is told in person, at school or by a worker whom the child knows.',
  steps: {
    reported: {
      title: 'Domestic abuse reported, in a home with children or of a parent',
      by: 'constable',
      also: ['sergeant', 'call-handler', 'referrals-desk', 'hub-officer', 'investigator'],
      source: from.childrensStrategy('Domestic Abuse Act: children are victims in their own right'),
      asks: {
        where: choice('Where was this child?', {
          saw: 'There, and saw it',
          heard: 'There, and heard it',
          lives: 'Not there: the child lives with it',
          visits: 'The child lives elsewhere and visits',
          notKnown: 'Not known yet',
        }),
        safeNow: choice('Is this child safe now?', known),
        seen: yesNo('Did an officer see and speak with this child?'),
        facts: prose('What happened, as far as it touches this child?'),
        ...voiceIf({ seen: 'yes' }),
      },
      leadsTo: [
        {
          pathway: 'operation-encompass',
          because: 'A school is told of every incident that touches a child, whether or not it is a crime.',
          source: from.victimsAndPrisonersAct('s.20'),
        },
        {
          pathway: 'police-protection',
          when: { safeNow: 'no' },
          because: 'The child is not safe now. Police protection is for a child who cannot wait for a court.',
        },
      ],
    },

    childSeen: {
      title: 'Child seen and heard, away from whoever does the harm',
      by: 'constable',
      also: ['sergeant', 'schools-officer', 'investigator', 'social-worker'],
      source: from.childrensStrategy("Child First: the child's voice is heard and recorded"),
      when: { reported: { seen: 'no' } },
      within: hours(24, 'reported', { source: from.proposal('Within 24 hours', 'proposal') }),
      again: true,
      stillOwedWith: { state: 'notHere' },
      asks: {
        state: choice('How is the child?', {
          well: 'Safe and well',
          afraid: 'Afraid, or upset',
          harmed: 'Hurt or ill',
          notHere: 'Not found: nobody could see the child',
        }),
        ...voiceIf({ state: ['well', 'afraid', 'harmed'] }),
      },
      breaches: [
        {
          if: { state: 'notHere' },
          says: 'Nobody has seen a child who lives with domestic abuse.',
          source: from.proposal('Every child is seen', 'proposal'),
        },
      ],
    },

    householdFound: {
      title: 'Every child of the household found',
      by: 'referrals-desk',
      source: desk,
      after: ['reported'],
      within: hours(24, 'reported', { source: from.proposal('Within 24 hours', 'proposal') }),
      unless: ['namedByMistake'],
      again: true,
      stillOwedWith: { eachHas: 'no' },
      asks: {
        looked: several('Where did you look?', {
          reports: 'Earlier reports at this address, and of each adult',
          council: "Children's services asked",
          school: 'Schools asked',
          health: 'Health asked',
          family: 'The adult who is harmed asked, in safety',
          officers: 'Officers who were there asked',
        }),
        ofHousehold: choice('Does this child live there, or belong to either adult?', {
          lives: 'Lives there',
          visits: 'Lives elsewhere, and visits',
          none: 'No: the child was named by mistake',
        }),
        others: number('How many other children are there?', { from: 0, to: 20, unit: 'children' }),
        eachHas: choice('Has each of them an episode of their own here?', {
          yes: 'Yes, or there is no other child',
          no: 'Not yet',
        }),
        unborn: choice('Is anybody there expecting a baby?', known),
      },
      breaches: [
        {
          if: { eachHas: 'no' },
          says: 'Not every child of the household has been brought to the desk.',
          source: desk,
        },
      ],
    },

    discussionDecided: {
      title: 'Decided whether agencies should talk about this child',
      by: 'referrals-desk',
      also: ['hub-officer'],
      source: desk,
      when: { householdFound: { ofHousehold: ['lives', 'visits'] } },
      within: hours(48, 'reported', { source: from.proposal('Within 48 hours of the report', 'proposal') }),
      again: true,
      asks: {
        before: choice('How often was there domestic abuse in the last 12 months, before this?', {
          never: 'Not known of',
          once: 'Once',
          more: 'Twice or more',
        }),
        worse: choice('Is it becoming worse or more frequent?', known),
        hurt: choice('Was this child hurt, or threatened, or used to control somebody?', known),
        wants: prose('What does the child say would help?'),
        decision: choice('What was decided?', {
          discussion: 'Agencies talk about this child, and the hub is told',
          hub: 'The hub is told: no discussion is needed',
          support: 'Support at school and by a specialist is enough',
        }),
        reasons: prose('Why?'),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { decision: ['discussion', 'hub'] },
          because: 'The hub is told of this child.',
        },
      ],
    },

    decisionChecked: {
      title: 'Decision that support is enough checked by a supervisor',
      by: 'sergeant',
      also: ['inspector'],
      source: from.childrensStrategy('Safeguarding: flags used consistently, grades of risk supervised'),
      when: { discussionDecided: { decision: 'support' } },
      within: workingDays(1, 'discussionDecided', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      asks: {
        agrees: yesNo('Is it right?', { hint: 'If not, have it decided again.' }),
        reasons: prose('Why? What would the child say to it?'),
      },
    },

    discussionAsked: {
      title: 'Council asked to bring agencies together about this child',
      by: 'referrals-desk',
      also: ['hub-officer'],
      source: desk,
      when: { discussionDecided: { decision: 'discussion' } },
      within: workingDays(1, 'discussionDecided', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      sharedWith: ['childrens-services'],
      asks: {
        facts: prose('What happened, as far as it touches this child?', {
          hint: 'The council reads what stands here, and nothing that was written down before.',
        }),
        words: words("The child's own words, exactly as they were said"),
        worry: prose('What are you worried will happen to this child?'),
        care: prose('What must nobody do, so that nobody is put in danger?'),
      },
    },

    discussionHeld: {
      title: 'Agencies talked about this child',
      by: 'conference-chair',
      also: ['hub-decision-lead', 'social-worker'],
      source: desk,
      when: { discussionAsked: {} },
      within: workingDays(5, 'discussionAsked', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'discussionAsked',
      again: true,
      sharedWith: ['police', 'health'],
      asks: {
        came: several('Who came?', {
          services: "Children's services",
          police: 'Police',
          health: 'Health',
          school: 'School or college',
          victims: 'A service for victims',
          housing: 'Housing',
          probation: 'Probation',
        }),
        adult: choice('Could the adult who is harmed say what would help?', {
          yes: 'Yes',
          no: 'No: it was not safe, or not asked',
        }),
        childsView: prose('What does the child say, want and fear?'),
        harmer: prose('What is done about the person who does the harm?'),
        agreed: actions('What was agreed for this child?', { hint: 'What, who does it, and by when.' }),
      },
    },

    actionDone: {
      title: 'Action agreed for the child done',
      by: 'social-worker',
      also: [
        'referrals-desk',
        'health-professional',
        'safeguarding-lead',
        'victim-advocate',
        'specialist-worker',
      ],
      source: desk,
      when: { discussionHeld: {} },
      each: { step: 'discussionHeld', question: 'agreed' },
      outlivesEnding: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'Another way', notDone: 'No' }),
        what: prose('What was done, and what came of it for the child?'),
      },
    },

    supportOffered: {
      title: 'Specialist support offered, to the child and to the parent who is harmed',
      by: 'referrals-desk',
      also: ['hub-officer', 'investigator', 'constable', 'schools-officer'],
      source: support,
      when: { householdFound: { ofHousehold: ['lives', 'visits'] } },
      within: hours(48, 'reported', { source: from.proposal('Within 48 hours of the report', 'proposal') }),
      again: true,
      asks: {
        agrees: choice('Who agrees to it?', {
          child: 'The child',
          parent: 'The parent who is harmed',
          both: 'Both',
          nobody: 'Nobody now',
        }),
        ...voice,
      },
    },

    supportAsked: {
      title: 'Specialist support asked for, for this child',
      by: 'referrals-desk',
      also: ['hub-officer', 'investigator', 'constable'],
      source: support,
      when: { supportOffered: { agrees: ['child', 'parent', 'both'] } },
      within: workingDays(1, 'supportOffered', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      sharedWith: ['victim-service'],
      asks: {
        reach: prose('How is the child or parent reached in safety? Name no address.'),
        needs: prose('What does the service need to know, and no more?'),
      },
    },

    supportAnswered: {
      title: 'Service said when the child is seen',
      by: 'victim-advocate',
      source: from.proposal('The service answers within two working days', 'proposal'),
      when: { supportAsked: {} },
      within: workingDays(2, 'supportAsked', { source: from.proposal('Two working days', 'proposal') }),
      answersTo: 'supportAsked',
      again: true,
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: {
        answer: choice('What is the answer?', {
          seen: 'The child has been seen',
          waiting: 'The child waits for a place',
          declinedByChild: 'The child does not want it now',
          declined: 'We cannot help this child',
        }),
        weeks: number(
          'How many weeks is the wait?',
          { from: 1, to: 104, unit: 'weeks' },
          { askedWhen: { answer: 'waiting' } },
        ),
        why: prose('Why not, and who could?', { askedWhen: { answer: ['declinedByChild', 'declined'] } }),
      },
    },

    waitEnded: {
      title: 'Child who waited for support seen',
      by: 'victim-advocate',
      source: support,
      when: { supportAnswered: { answer: 'waiting' } },
      within: workingDays(20, 'supportAnswered', {
        source: from.proposal('Twenty working days', 'proposal'),
      }),
      again: true,
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: { came: choice('What happened?', { seen: 'Seen', gone: 'The child no longer wants it' }) },
    },

    closedAfterDiscussion: {
      title: 'Desk closed it after the discussion',
      by: 'referrals-desk',
      source: desk,
      when: { discussionHeld: {} },
      within: workingDays(5, 'discussionHeld', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'agencies talked, and agreed what to do',
      asks: { learnt: prose('What changes for this child, and who watches over it?') },
    },

    closedWithout: {
      title: 'Desk closed it: no discussion was needed',
      by: 'referrals-desk',
      source: desk,
      after: ['decisionChecked'],
      when: { discussionDecided: { decision: ['hub', 'support'] } },
      within: workingDays(5, 'discussionDecided', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'no discussion was needed',
      asks: {
        told: choice('Does the hub know?', {
          yes: 'Yes: a notification was started',
          no: 'No: support is enough',
        }),
        reasons: prose('Who watches over this child, and what would bring it back to the desk?'),
      },
    },

    namedByMistake: {
      title: 'Child is not of this household',
      by: 'referrals-desk',
      source: desk,
      when: { householdFound: { ofHousehold: 'none' } },
      within: workingDays(1, 'householdFound', { source: from.proposal('One working day', 'proposal') }),
      ends: 'named by mistake',
      asks: { reasons: prose('How do you know, and who was told of the mistake?') },
    },
  },
})
