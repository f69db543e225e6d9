import { asSoonAsPracticable, hours } from '../../kernel/clock.ts'
import { choice, dateTime, prose, several } from '../../kernel/form.ts'
import { pathwayOf } from '../../kernel/pathway.ts'
import {
  protectedAt,
  reachedAt,
  reachedBy,
  relation,
  toldOrNot,
  triedToReach,
  wasTold,
} from '../questions.ts'
import type { Role } from '../roles.ts'
import * as from from '../sources.ts'
import { voice } from '../voice.ts'

const protectedNow = {
  order: 'Emergency protection order',
  interim: 'Interim care order',
  agreed: 'Accommodated with the agreement of the parents',
  relative: 'With a relative, agreed by the local authority',
  none: 'No protection was in place when the time ran out',
}
const ways = Object.keys(protectedNow)
const protectedHow = choice('How is the child protected now?', protectedNow)

/** A child kept safe by police for up to 72 hours, when there is no time to go to court. */
export const policeProtection = pathwayOf<Role>()({
  id: 'police-protection',
  title: 'Police protection',
  about: 'A constable has taken a child into police protection, because the child would otherwise be harmed.',
  source: from.childrenAct1989('s.46'),
  inForceFrom: '1991-10-14',
  harmOf: 'child',
  forChild: {
    what: 'The police are keeping you safe. You may stay where you are, or go to a safe place. You have done nothing wrong.',
    why: 'A police officer thinks that you could be badly hurt if you are left where you were.',
    rights: [
      'We must tell you what we do and why.',
      'We ask you what you want and how you feel. We write it down.',
      'You can say who you want to see. You can see them if it is safe.',
      'We tell your mum, your dad or who looks after you.',
      'It can last for three days at most. We stop as soon as you are safe.',
    ],
    next: 'A social worker comes to help. Another police officer checks that all of this is right for you. Then we tell you where you will live next.',
  },
  begins: 'taken',
  steps: {
    taken: {
      title: 'Child taken into police protection',
      by: 'constable',
      also: ['sergeant', 'inspector'],
      source: from.childrenAct1989('s.46(1)'),
      sharedWith: ['childrens-services'],
      asks: {
        how: choice('What was done?', {
          removed: 'The child was taken to somewhere safe',
          kept: 'The child was kept from being taken from somewhere safe',
        }),
        grounds: prose('Why would the child otherwise have been likely to suffer significant harm?'),
        foundAt: choice('Where was the child found?', {
          home: 'At home',
          street: 'In the street or another public place',
          otherHome: "At somebody else's home",
          school: 'At school',
          hospital: 'At hospital',
          custody: 'At a police station',
        }),
        place: protectedAt('Where is the child now?'),
        ...voice,
      },
      breaches: [
        {
          if: { place: 'station' },
          says: 'A police station is not suitable accommodation for a child in police protection.',
          source: from.policeStationAccommodation('Police stations'),
        },
      ],
    },

    authorityWhereFoundTold: {
      title: 'Local authority where the child was found told what was done, and why',
      by: 'constable',
      also: ['sergeant', 'inspector'],
      source: from.childrenAct1989('s.46(3)(a)'),
      after: ['taken'],
      within: asSoonAsPracticable('taken'),
      sharedWith: ['childrens-services'],
      asks: { reachedAt, reachedBy },
    },

    authorityWhereLivesTold: {
      title: 'Local authority where the child ordinarily lives told where the child is',
      by: 'constable',
      also: ['sergeant', 'inspector'],
      source: from.childrenAct1989('s.46(3)(b)'),
      after: ['taken'],
      within: asSoonAsPracticable('taken'),
      again: true,
      stillOwedWith: { which: 'notKnown' },
      sharedWith: ['childrens-services'],
      asks: {
        which: choice('Which authority is it?', {
          same: 'The same as where the child was found',
          other: 'Another authority',
          notKnown: 'Not known: enquiries go on',
        }),
        reachedAt: { ...reachedAt, askedWhen: { which: ['same', 'other'] } },
      },
    },

    childTold: {
      title: 'Child told what has been done, why, and what may happen next',
      by: 'constable',
      also: ['sergeant', 'inspector'],
      source: from.childrenAct1989('s.46(3)(c)'),
      after: ['taken'],
      within: asSoonAsPracticable('taken'),
      again: true,
      stillOwedWith: { how: 'notYet' },
      asks: {
        how: choice('How was it explained?', {
          spoken: 'In words the child understands',
          helped: 'With an interpreter, pictures or somebody the child trusts',
          tooYoung: 'The child is too young to understand',
          notYet: 'Not yet: the child is too unwell, too upset or asleep',
        }),
        ...voice,
      },
    },

    wishesHeard: {
      title: "Child's wishes and feelings asked for and heard",
      by: 'constable',
      also: ['sergeant', 'inspector'],
      source: from.childrenAct1989('s.46(3)(d)'),
      after: ['taken'],
      within: asSoonAsPracticable('taken'),
      again: true,
      asks: {
        considered: prose('What was done differently because of what the child wished?'),
        ...voice,
      },
    },

    designatedOfficerTold: {
      title: 'Designated officer asked to inquire',
      by: 'constable',
      also: ['sergeant'],
      source: from.childrenAct1989('s.46(3)(e)', 'unverified'),
      after: ['taken'],
      within: asSoonAsPracticable('taken'),
      asks: { reachedBy },
    },

    placeOffered: {
      title: "Children's services said where the child can go",
      by: 'social-worker',
      source: from.childrensStrategy('Objective 5: quicker placement of children in police protection'),
      after: ['authorityWhereFoundTold'],
      within: hours(2, 'authorityWhereFoundTold', {
        source: from.proposal('Two hours to answer', 'proposal'),
      }),
      answersTo: 'authorityWhereFoundTold',
      again: true,
      stillOwedWith: { offer: 'nothing' },
      sharedWith: ['police'],
      asks: {
        offer: choice('What is offered?', {
          foster: 'Foster care',
          residential: "Children's home or refuge",
          family: 'A relative, checked by the local authority',
          stays: 'The child stays where the child is now: it is safe',
          nothing: 'Nothing yet',
        }),
        from: dateTime('From when?', {
          mayBeAhead: true,
          askedWhen: { offer: ['foster', 'residential', 'family'] },
        }),
        known: prose("What do children's services know of this child and family?"),
      },
    },

    accommodated: {
      title: 'Child in local authority accommodation or a refuge, or kept where it is safe',
      by: 'constable',
      also: ['sergeant', 'inspector', 'designated-officer'],
      source: from.childrenAct1989('s.46(3)(f)', 'unverified'),
      after: ['taken'],
      within: asSoonAsPracticable('taken'),
      again: true,
      stillOwedWith: { place: ['station', 'travelling'] },
      sharedWith: ['childrens-services'],
      asks: { place: protectedAt('Where is the child now?'), ...voice },
      breaches: [
        {
          if: { place: 'station' },
          says: 'A police station is not suitable accommodation for a child in police protection.',
          source: from.policeStationAccommodation('Police stations'),
        },
      ],
    },

    parentsTold: {
      title: 'Parents, and others with responsibility, told what was done and why',
      by: 'constable',
      also: ['sergeant', 'inspector', 'designated-officer'],
      source: from.childrenAct1989('s.46(4)', 'unverified'),
      after: ['taken'],
      within: asSoonAsPracticable('taken'),
      again: true,
      stillOwedWith: { told: 'unreached' },
      asks: {
        told: toldOrNot,
        tried: triedToReach,
        relation: { ...relation, askedWhen: wasTold },
        reachedBy: { ...reachedBy, askedWhen: wasTold },
        what: several(
          'What were they told?',
          { steps: 'What has been done', reasons: 'Why', next: 'What may happen next' },
          { askedWhen: wasTold },
        ),
        said: prose('What did they say about the child?', { optional: true, askedWhen: wasTold }),
      },
    },

    contactDecided: {
      title: 'Contact with family decided',
      by: 'designated-officer',
      also: ['inspector'],
      source: from.policeProtectionAdvice('Reasonable contact in the interest of the child'),
      after: ['taken'],
      within: asSoonAsPracticable('taken'),
      again: true,
      asks: {
        contact: choice('What was decided?', {
          allowed: 'Contact is allowed',
          some: 'Contact with some people, or in some ways',
          none: 'No contact: it would not be in the interest of the child',
        }),
        reasons: prose('Why, and what does the child want?'),
      },
    },

    inquiry: {
      title: 'Inquiry by the designated officer',
      by: 'designated-officer',
      source: from.childrenAct1989('s.46(3)(e) and (5)', 'unverified'),
      after: ['taken'],
      byAnother: ['taken'],
      within: hours(72, 'taken', { source: from.childrenAct1989('s.46(6)', 'unverified') }),
      again: true,
      sharedWith: ['childrens-services'],
      asks: {
        finding: choice('Is there still reason to believe the child would be harmed if released?', {
          safe: 'No: the child is to be released',
          atRisk: 'Yes',
        }),
        reasons: prose('What did you find out, and from whom?'),
        ...voice,
      },
    },

    orderApplied: {
      title: 'Emergency protection order applied for by police',
      by: 'designated-officer',
      source: from.childrenAct1989('s.46(7)', 'unverified'),
      when: { inquiry: { finding: 'atRisk' } },
      power: true,
      asks: {
        result: choice('What came of it?', { made: 'Order made', refused: 'Order refused' }),
        reasons: prose('What did the court say?'),
      },
    },

    released: {
      title: 'Child released from police protection',
      by: 'designated-officer',
      also: ['inspector'],
      source: from.childrenAct1989('s.46(5)', 'unverified'),
      when: { inquiry: { finding: 'safe' } },
      within: hours(72, 'taken', { source: from.childrenAct1989('s.46(6)', 'unverified') }),
      sharedWith: ['childrens-services'],
      ends: 'released',
      asks: {
        to: relation,
        support: prose('What happens next for the child and family?'),
        ...voice,
      },
    },

    handedOver: {
      title: 'Protection carried on by others before police protection ends',
      by: 'designated-officer',
      also: ['inspector'],
      source: from.childrenAct1989('s.46(6)', 'unverified'),
      when: { inquiry: { finding: 'atRisk' } },
      within: hours(72, 'taken', { source: from.childrenAct1989('s.46(6)', 'unverified') }),
      sharedWith: ['childrens-services'],
      ends: 'protected by others',
      asks: {
        how: protectedHow,
        ...voice,
      },
      breaches: [
        {
          if: { how: 'none' },
          says: 'The child was still at risk, and nothing was in place when police protection ended.',
          source: from.childrenAct1989('s.46'),
        },
      ],
    },

    ranOut: {
      title: 'Police protection ended, and nobody had inquired into the case',
      by: 'designated-officer',
      also: ['inspector', 'sergeant'],
      source: from.childrenAct1989('s.46(6)', 'unverified'),
      after: ['taken'],
      power: true,
      sharedWith: ['childrens-services'],
      ends: 'ended without an inquiry',
      asks: {
        how: protectedHow,
        why: prose('Why was there no inquiry, and who looks after the child now?'),
      },
      refuses: [
        {
          if: { how: ways },
          and: { inquiry: { finding: ['safe', 'atRisk'] } },
          says: 'An inquiry is recorded. Record instead that the child was released, or who protects the child now.',
          source: from.proposal('An ending that says what happened', 'proposal'),
        },
      ],
      breaches: [
        {
          if: { how: ways },
          says: 'No designated officer inquired into the case before police protection ended.',
          source: from.childrenAct1989('s.46(3)(e) and (5)', 'unverified'),
        },
      ],
    },
  },
})
