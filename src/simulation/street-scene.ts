import { cast, castUnits } from './cast.ts'
import { castChildren } from './cast-children.ts'
import { nearCast } from './near-cast.ts'
import { dayIn, hours, line, type Scene } from './scene.ts'

const { tom, joel, ellen, niamh, yusuf } = cast
const sergeant = nearCast('sergeant')

/** The hub has taken Kit's notification on: it is Niamh's to assess, and Tom has not told Kit yet. */
const notification: Scene = {
  child: castChildren.kit,
  pathway: 'safeguarding-notification',
  unitId: castUnits.protection.id,
  lines: [
    line('concern', tom, hours(149), {
      kinds: ['exploitation', 'missing'],
      safeNow: 'yes',
      household: 'notKnown',
      informed: 'agree',
    }),
    line('graded', joel, hours(147), {
      significantHarm: 'no',
      needsServices: 'yes',
      needsHelp: 'yes',
      grade: 'need',
    }),
    line('supervised', sergeant, hours(146), { agrees: 'yes', flags: ['exploitation', 'lookedAfter'] }),
    line('sent', joel, hours(145), { urgency: 'need', basis: 'safeguarding' }),
    line('received', yusuf, hours(126), { answer: 'accepted' }),
    line('policeChecked', joel, hours(122)),
    line('decided', yusuf, hours(104), {
      significantHarm: 'no',
      complexNeeds: 'yes',
      extraNeeds: 'yes',
      disability: 'no',
      level: 'level3',
      next: 'assessment',
    }),
  ],
}

/** A strategy discussion was held three days ago: what was agreed is owed by police, council and school. */
const exploitation: Scene = {
  child: castChildren.kit,
  pathway: 'child-exploitation',
  unitId: castUnits.protection.id,
  lines: [
    line('concernRaised', tom, hours(148), {
      kinds: ['criminal', 'lines'],
      signs: ['older', 'missing'],
      danger: 'no',
      suspected: 'no',
    }),
    line('screened', ellen, hours(128), { result: 'some' }),
    line('levelled', ellen, hours(126), {
      harm: 'not known',
      control: 'yes',
      exploiter: 'not known',
      missing: 'yes',
      level: 'significant',
    }),
    line('levelChecked', sergeant, hours(124), { agrees: 'yes', blames: 'no' }),
    line('crimeRecorded', ellen, hours(122), { recorded: 'yes', suspect: 'partly' }),
    line('strategyAsked', ellen, hours(96), { who: 'police' }),
    line('strategyHeld', niamh, hours(74), now => ({
      came: ['services', 'police', 'health', 'school', 'placement'],
      complete: 'yes',
      enquiry: 'joint',
      agreed: [
        {
          what: 'Find out who Kit goes to when he leaves, and keep them away.',
          who: 'exploitation-team',
          by: dayIn(now, 3),
        },
        {
          what: 'Ask Larch House what would make it easier to come home.',
          who: 'social-worker',
          by: dayIn(now, 2),
        },
        {
          what: 'Tell the teacher Kit trusts, and keep his place in the team.',
          who: 'safeguarding-lead',
          by: dayIn(now, 5),
        },
      ],
      next: dayIn(now, 14),
    })),
    line('supportAsked', ellen, hours(50)),
  ],
}

/** Stopped with older boys last week and nothing found: what the officer saw became a notification. */
export const kitStopped: Scene = {
  child: castChildren.kit,
  pathway: 'stop-and-search',
  unitId: castUnits.lambethResponse.id,
  lines: [
    line('stopped', tom, hours(150), {
      power: 'drugs',
      object: 'drugs',
      place: 'street',
      with: 'adults',
      ageCertain: 'yes',
      filmed: 'yes',
    }),
    line('searchDecided', tom, hours(149.95), { decision: 'search' }),
    line('informed', tom, hours(149.93), { untold: ['nothing'], before: 'yes', how: 'plain' }),
    line('searched', tom, hours(149.9), {
      extent: 'outer',
      officer: 'sameSex',
      minutes: 'under10',
      force: 'no',
      further: 'no',
    }),
    line('outcome', tom, hours(149.8), { item: 'nothing', outcome: 'none' }),
    line('recordOffered', tom, hours(149.75), { given: 'copy', ethnicity: 'yes' }),
    line('safeguardingConsidered', tom, hours(149.5), {
      seen: ['adults', 'line'],
      checked: 'yes',
      decision: 'notify',
    }),
    line('left', tom, hours(149.4), { leftWith: 'carer', sorry: 'yes' }),
    line('careAuthorityTold', tom, hours(148.5)),
    line('youngLookedAt', joel, hours(128), { known: ['missing'], result: 'notify' }),
    line('parentTold', tom, hours(147), { told: 'yes', relation: 'careAuthority', reachedBy: 'telephone' }),
  ],
  next: [notification, exploitation],
}
