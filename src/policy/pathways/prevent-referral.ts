import { asSoonAsPracticable, days, every, months, workingDays } from '../../kernel/clock.ts'
import { choice, prose, several, words, yesNo } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import { actions } from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const triage = from.preventLearning('Triage: three ways on')
const panel = from.channelGuidance('Counter-Terrorism and Security Act 2015 ss.36 and 38: panel and support')
const consent = from.channelPractice('Consent of a parent or carer before support, not before referral')
const afterwards = from.channelPractice('Looked at again 6 and 12 months after leaving')
const dimensions = from.vulnerabilityFramework('Engagement, intent and capability')

/** Every contact that watches over a child on Channel or with Prevent police. */
const watchedOver = {
  change: choice('What has changed for the child?', {
    better: 'Less drawn in',
    same: 'The same',
    worse: 'More drawn in',
  }),
  plan: prose('What works, what does not, and what comes next?'),
  ...voice,
}

/**
 * A child who may be drawn into terrorism. Support may run beside an investigation: a live investigation changes how it
 * is given, and is no reason of its own to give none.
 */
export const preventReferral = pathwayOf<Role>()({
  id: 'prevent-referral',
  title: 'Prevent referral',
  about: 'Somebody is worried that a child is being drawn into terrorism.',
  source: from.childrensStrategy('Action 19: keep children from being radicalised'),
  inForceFrom: '2025-01-01',
  begins: 'concern',
  board: 'referrals',
  harmOf: 'child',
  offChildReceipt:
    'Telling the child before the check against live investigations is done could put the child or others in danger. The child and a parent are told in person when consent to support is asked.',
  steps: {
    concern: {
      title: 'Worry that a child is being drawn into terrorism',
      by: 'constable',
      also: [
        'sergeant',
        'prevent-team',
        'schools-officer',
        'hub-officer',
        'investigator',
        'safeguarding-lead',
        'social-worker',
        'youth-justice-worker',
        'youth-worker',
        'health-professional',
      ],
      source: from.preventReferralForm('Referral to police'),
      asks: {
        raisedBy: choice('Who is worried?', {
          family: 'Family or a friend',
          school: 'School or college',
          police: 'Police',
          council: 'Council',
          health: 'Health',
          other: 'Somebody else',
        }),
        signs: several('What was seen?', {
          words: 'What the child says or writes',
          online: 'What the child watches or shares online',
          contacts: 'Adults or others who draw the child in',
          plans: 'Talk of harming somebody, or of going to somebody who does',
          material: 'Material for terrorism',
          withdrawn: 'The child has drawn away from friends and family',
        }),
        danger: choice('Is anybody in danger now?', { no: 'No', yes: 'Yes', 'not known': 'Not known' }),
        behind: several('What may lie behind it?', {
          none: 'Nothing is known',
          harmed: 'The child is or was harmed',
          bullied: 'Bullying or racism',
          neurodiversity: 'Autism or another neurodiversity',
          health: 'Mental health',
          loss: 'A loss',
          alone: 'Loneliness',
          family: 'Somebody in the family draws the child in',
        }),
        told: choice('Do the child and a parent know of the worry?', {
          yes: 'Yes',
          no: 'No: it may not be safe, or not yet',
        }),
        facts: prose('What was seen and heard, when, and by whom? Keep facts and opinion apart.'),
        ...voice,
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { behind: ['harmed', 'family'] },
          because: 'The child may be harmed at home or elsewhere. That is told to the hub as well.',
        },
      ],
    },

    dangerMet: {
      title: 'Danger to somebody dealt with at once',
      by: 'prevent-team',
      also: ['inspector', 'superintendent', 'investigator'],
      source: from.proposal('Danger first: the referral goes on beside it', 'proposal'),
      when: { concern: { danger: 'yes' } },
      within: asSoonAsPracticable('concern'),
      asks: { done: prose('What was done, by whom, and how is the child kept safe?') },
    },

    deconflicted: {
      title: 'Checked against live investigations',
      by: 'prevent-team',
      source: from.preventLearning(
        'First police assessment: checked against live investigations, and again later',
      ),
      after: ['concern'],
      within: days(5, 'concern', {
        source: from.proposal('Five days, which is what it takes on average', 'proposal'),
      }),
      again: true,
      asks: {
        live: choice('Is there a live investigation?', {
          none: 'No',
          beside: 'Yes: support can go on beside it',
          waits: 'Yes: support waits, for the reason below',
        }),
        reasons: prose('Why, and when is it checked again?'),
      },
    },

    deconflictedAgain: {
      title: 'Checked again against live investigations, for as long as the case goes on',
      by: 'prevent-team',
      source: from.preventLearning(
        'First police assessment: checked against live investigations, and again later',
      ),
      when: { gateway: { way: ['channel', 'police'] } },
      within: every(
        { first: 1, next: 1, from: 'gateway', unit: 'months' },
        { source: from.proposal('Every month, as often as the panel meets', 'proposal') },
      ),
      until: ['left', 'endedWithoutConsent', 'panelElsewhere', 'policeLedEnded', 'helpedElsewhere'],
      asks: {
        live: choice('Is there a live investigation?', {
          none: 'No',
          beside: 'Yes: support goes on beside it',
          waits: 'Yes: support waits. Check and decide anew',
        }),
        changes: prose('What changes for the child and for whoever works with the child?'),
      },
    },

    besideAgreed: {
      title: 'How support runs beside the investigation agreed',
      by: 'prevent-team',
      also: ['investigator'],
      source: from.childrensStrategy(
        'Action 19: intervention beside an investigation, also for a child suspected',
      ),
      when: { deconflicted: { live: 'beside' } },
      within: workingDays(2, 'deconflicted', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      asks: {
        rules: prose('What may workers talk about with the child, and what not? Who tells whom what?'),
        adviser: yesNo('Does the child have a solicitor, or know that they may?'),
      },
    },

    gateway: {
      title: 'Way on decided at the gateway',
      by: 'prevent-team',
      source: triage,
      after: ['deconflicted'],
      within: workingDays(2, 'deconflicted', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      asks: {
        view: choice('How does the child seem?', {
          clear: 'Clearly susceptible to being drawn in',
          thin: 'Little is known, and the worry stays',
          unsuitable: 'Not in need of Prevent, perhaps of other help',
        }),
        way: choice('What is the way on?', {
          channel: 'Channel panel of the council',
          police: 'Prevent officers lead',
          elsewhere: 'Other help, or none',
        }),
        reasons: prose('Why?'),
      },
      refuses: [
        {
          if: { view: 'clear', way: 'elsewhere' },
          says: 'A child who is clearly susceptible goes to the panel or to Prevent officers.',
          source: triage,
        },
      ],
    },

    partnersAsked: {
      title: "Children's services and school asked what they know",
      by: 'prevent-team',
      source: from.preventReferralForm('Form to social care'),
      when: { gateway: { way: ['channel', 'police'] } },
      within: workingDays(1, 'gateway', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      sharedWith: ['childrens-services', 'school'],
      asks: {
        request: prose('What is asked, and what do they need to know so that they can answer?', {
          hint: 'They read what stands here, and nothing that was written down before.',
        }),
      },
    },

    referrerTold: {
      title: 'Whoever was worried told what happens',
      by: 'prevent-team',
      source: from.proposal('Feedback to whoever was worried', 'proposal'),
      when: { gateway: {} },
      within: workingDays(5, 'gateway', { source: from.proposal('Five working days', 'proposal') }),
      outlivesEnding: true,
      asks: { told: prose('What could be told, and what should they still watch for?') },
    },

    servicesAnswered: {
      title: "Children's services said what they know of the child",
      by: 'social-worker',
      also: ['hub-decision-lead'],
      source: from.preventReferralForm('Form to social care'),
      when: { partnersAsked: {} },
      within: workingDays(5, 'partnersAsked', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'partnersAsked',
      again: true,
      sharedWith: ['police'],
      asks: {
        known: choice('Is the child known?', {
          allocated: 'Yes, and has a social worker',
          before: 'Yes, but not at present',
          no: 'No',
        }),
        knows: prose('What lies behind it, who helps the child, and what keeps the child safe?'),
      },
    },

    schoolAnswered: {
      title: 'School said what it knows of the child',
      by: 'safeguarding-lead',
      source: from.channelGuidance('Partners help the panel with what they know'),
      when: { partnersAsked: {} },
      within: workingDays(5, 'partnersAsked', { source: from.proposal('Five working days', 'proposal') }),
      answersTo: 'partnersAsked',
      again: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        attends: choice('Does the child come to school?', {
          yes: 'Yes',
          some: 'Sometimes',
          no: 'No',
          none: 'Not at our school',
        }),
        knows: prose('What has the school seen, and whom does the child trust?'),
      },
    },

    assessed: {
      title: 'Assessed: engagement, intent and capability',
      by: 'prevent-team',
      also: ['channel-lead'],
      source: dimensions,
      when: { gateway: { way: ['channel', 'police'] } },
      within: workingDays(10, 'gateway', { source: from.proposal('Ten working days', 'proposal') }),
      again: true,
      sharedWith: ['childrens-services'],
      asks: {
        engagement: choice('How far is the child engaged with a cause?', {
          none: 'Not',
          some: 'Somewhat',
          deep: 'Deeply',
        }),
        intent: choice('Is there intent to harm?', { none: 'No sign', some: 'Some sign', clear: 'Clear' }),
        capability: choice('Could the child do it?', { none: 'No sign', some: 'Perhaps', clear: 'Yes' }),
        protects: prose('What protects the child, and what does the child want from life?'),
      },
    },

    channelAsked: {
      title: 'Referred to the Channel panel',
      by: 'prevent-team',
      source: panel,
      when: { gateway: { way: 'channel' } },
      within: workingDays(1, 'gateway', { source: from.proposal('One working day', 'proposal') }),
      again: true,
      sharedWith: ['childrens-services'],
      asks: {
        worry: prose('What is the worry, and what lies behind it?', {
          hint: 'The panel reads what stands here, and nothing that was written down before.',
        }),
        words: words("The child's own words, exactly as they were said"),
        limits: prose('What may not be said to the child or family, and until when?', { optional: true }),
      },
    },

    panelHeld: {
      title: 'Channel panel met about this child',
      by: 'channel-lead',
      source: panel,
      when: { channelAsked: {} },
      within: workingDays(20, 'channelAsked', {
        source: from.proposal('Twenty working days; what is usual is not confirmed', 'proposal'),
      }),
      answersTo: 'channelAsked',
      again: true,
      sharedWith: ['police'],
      asks: {
        came: several('Who came?', {
          council: 'Council, in the chair',
          police: 'Prevent officers',
          services: "Children's services",
          school: 'School or college',
          health: 'Health',
          youthJustice: 'Youth justice service',
          other: 'Another partner',
        }),
        decision: choice('What was decided?', {
          support: 'Support through Channel',
          other: 'Other help instead',
          police: 'Prevent officers lead',
        }),
        reasons: prose('Why? What would the child say to it?'),
        agreed: actions('What was agreed?', { hint: 'What, who does it, and by when.' }),
      },
    },

    actionDone: {
      title: 'Action agreed by the panel done',
      by: 'channel-lead',
      also: [
        'prevent-team',
        'social-worker',
        'safeguarding-lead',
        'health-professional',
        'specialist-worker',
      ],
      source: panel,
      when: { panelHeld: {} },
      each: { step: 'panelHeld', question: 'agreed' },
      outlivesEnding: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        result: choice('Was it done?', { done: 'Yes', changed: 'Another way', notDone: 'No' }),
        what: prose('What was done, and what came of it for the child?'),
      },
    },

    consentAsked: {
      title: 'Parent or carer asked for consent, and the child heard',
      by: 'channel-lead',
      also: ['social-worker', 'prevent-team'],
      source: consent,
      when: { panelHeld: { decision: 'support' } },
      within: workingDays(5, 'panelHeld', { source: from.proposal('Five working days', 'proposal') }),
      again: true,
      sharedWith: ['police'],
      asks: {
        answer: choice('What did the parent or carer say?', {
          yes: 'Yes',
          no: 'No',
          withdrawn: 'Yes at first, and now no',
        }),
        childWants: choice('What does the child want?', {
          yes: 'The support',
          unsure: 'Is not sure',
          no: 'Not the support',
        }),
        ...voice,
      },
    },

    supportAsked: {
      title: 'Support asked for',
      by: 'channel-lead',
      source: from.channelPractice('Support by an intervention provider, watched over by the panel'),
      when: { consentAsked: { answer: 'yes' } },
      within: workingDays(2, 'consentAsked', { source: from.proposal('Two working days', 'proposal') }),
      again: true,
      sharedWith: ['specialist-service'],
      asks: { needs: prose('What does whoever helps need to know, and what does the child want?') },
    },

    supportStarted: {
      title: 'Support began',
      by: 'specialist-worker',
      source: from.channelPractice('Support by an intervention provider, watched over by the panel'),
      when: { supportAsked: {} },
      within: workingDays(10, 'supportAsked', { source: from.proposal('Ten working days', 'proposal') }),
      answersTo: 'supportAsked',
      again: true,
      sharedWith: ['police', 'childrens-services'],
      asks: {
        kinds: several('What kind of support?', {
          mentor: 'A mentor who knows the ideas and answers them',
          health: 'Mental health',
          school: 'Help at school',
          family: 'Help for the family',
          activity: 'Sport, arts or work',
          online: 'Safety online',
        }),
        plan: prose('How often, where, and who is the one adult the child can go to?'),
        ...voice,
      },
    },

    panelReviewed: {
      title: 'Panel looked at the support again',
      by: 'channel-lead',
      source: from.channelGuidance(
        'Each open case is looked at by each panel, which meets monthly',
        'unverified',
      ),
      when: { supportStarted: {} },
      within: every(
        { first: 1, next: 1, from: 'supportStarted', unit: 'months' },
        { source: from.channelGuidance('Panel at least monthly', 'unverified') },
      ),
      until: ['left', 'endedWithoutConsent', 'policeLedEnded', 'helpedElsewhere'],
      sharedWith: ['police'],
      asks: watchedOver,
    },

    reassessed: {
      title: 'Assessed again in full',
      by: 'prevent-team',
      also: ['channel-lead'],
      source: from.channelGuidance('Assessed again about every three months', 'unverified'),
      when: { supportStarted: {} },
      within: every(
        { first: 3, next: 3, from: 'supportStarted', unit: 'months' },
        { source: from.channelGuidance('About every three months', 'unverified') },
      ),
      until: ['left', 'endedWithoutConsent', 'policeLedEnded', 'helpedElsewhere'],
      sharedWith: ['childrens-services'],
      asks: watchedOver,
    },

    policeLedReviewed: {
      title: 'Prevent officers saw the child and looked at the plan again',
      by: 'prevent-team',
      source: from.preventLearning('Prevent officers lead where the panel does not'),
      when: { gateway: { way: 'police' } },
      within: every(
        { first: 1, next: 1, from: 'gateway', unit: 'months' },
        { source: from.proposal('Every month', 'proposal') },
      ),
      until: ['left', 'endedWithoutConsent', 'policeLedEnded', 'helpedElsewhere'],
      sharedWith: ['childrens-services'],
      asks: watchedOver,
    },

    left: {
      title: 'Child left Channel',
      by: 'channel-lead',
      source: from.channelPractice('Leaving, decided by the panel'),
      after: ['supportStarted'],
      when: { consentAsked: { answer: 'yes' }, supportStarted: {} },
      within: months(12, 'supportStarted', {
        source: from.proposal('Within a year, or the panel says why not', 'proposal'),
      }),
      sharedWith: ['police'],
      ends: 'left Channel after support',
      asks: {
        better: choice('Is the child safer than before?', { yes: 'Yes', some: 'Somewhat', no: 'No' }),
        stays: prose('What goes on, and whom does the child turn to?'),
        ...voice,
      },
    },

    sixMonthsOn: {
      title: 'Looked at again six months after leaving',
      by: 'channel-lead',
      also: ['prevent-team'],
      source: afterwards,
      when: { left: {} },
      within: months(6, 'left', { source: afterwards }),
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: watchedOver,
    },

    twelveMonthsOn: {
      title: 'Looked at again twelve months after leaving',
      by: 'channel-lead',
      also: ['prevent-team'],
      source: afterwards,
      when: { left: {} },
      within: months(12, 'left', { source: afterwards }),
      outlivesEnding: true,
      sharedWith: ['police'],
      asks: watchedOver,
    },

    endedWithoutConsent: {
      title: 'No support through Channel without consent: who keeps the child safe instead',
      by: 'channel-lead',
      also: ['prevent-team'],
      source: consent,
      when: { consentAsked: { answer: ['no', 'withdrawn'] } },
      within: workingDays(5, 'consentAsked', { source: from.proposal('Five working days', 'proposal') }),
      sharedWith: ['police'],
      ends: 'no consent to support',
      asks: {
        instead: choice('Who keeps the child safe?', {
          hub: "Children's services: the hub is told",
          police: 'Prevent officers, on a new record',
          school: 'School and family',
        }),
        reasons: prose('Why did they say no, and how can they come back?'),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { instead: 'hub' },
          because: 'Without support the child may come to harm.',
        },
        {
          pathway: 'prevent-referral',
          when: { instead: 'police' },
          because: 'Prevent officers go on with the child.',
        },
      ],
    },

    panelElsewhere: {
      title: 'Help that the panel chose instead of Channel taken up',
      by: 'channel-lead',
      also: ['prevent-team'],
      source: panel,
      when: { panelHeld: { decision: ['other', 'police'] } },
      within: workingDays(10, 'panelHeld', { source: from.proposal('Ten working days', 'proposal') }),
      sharedWith: ['police'],
      ends: 'other help instead of Channel',
      asks: { plan: prose('Who helps the child now, and what do they do?'), ...voice },
    },

    policeLedEnded: {
      title: 'Prevent officers ended their part',
      by: 'prevent-team',
      also: ['inspector'],
      source: from.preventLearning('Prevent officers lead where the panel does not'),
      after: ['assessed'],
      when: { gateway: { way: 'police' } },
      within: months(12, 'gateway', {
        source: from.proposal('Within a year, or a supervisor says why not', 'proposal'),
      }),
      ends: 'Prevent officers ended their part',
      asks: {
        better: choice('Is the child safer than before?', { yes: 'Yes', some: 'Somewhat', no: 'No' }),
        stays: prose('What goes on, and whom does the child turn to?'),
        ...voice,
      },
    },

    helpedElsewhere: {
      title: 'Not for Prevent: other help found, or the worry put to rest',
      by: 'prevent-team',
      source: triage,
      when: { gateway: { way: 'elsewhere' } },
      within: workingDays(5, 'gateway', { source: from.proposal('Five working days', 'proposal') }),
      ends: 'not for Prevent',
      asks: {
        help: choice('What happens?', {
          hub: 'The hub is told',
          school: 'Help at school',
          health: 'Health',
          charity: 'A charity or community group',
          none: 'Nothing is needed',
        }),
        reasons: prose('Why?'),
      },
      leadsTo: [
        {
          pathway: 'safeguarding-notification',
          when: { help: 'hub' },
          because: 'The child needs help, and Prevent is not the one to give it.',
        },
      ],
    },
  },
})
