import { cast, castUnits } from './cast.ts'
import { castChildren } from './cast-children.ts'
import { nearCast } from './near-cast.ts'
import { dayIn, hours, line, type Scene, type SceneChild } from './scene.ts'

const { priya, grace, noor, maryam, niamh, joel } = cast

/** Robbed on his way home three days ago. What the Victims' Code promises him falls due one thing after another. */
export const ravindraRobbed: Scene = {
  child: castChildren.ravindra,
  pathway: 'victim-or-witness',
  unitId: castUnits.protection.id,
  lines: [
    line('reported', priya, hours(70), { part: 'victim', offence: 'robbery', image: 'no', safe: 'yes' }),
    line('understood', noor, hours(60), { needs: ['none'], supporter: 'chosen' }),
    line('crimeRecorded', priya, hours(58), { recorded: 'yes', lookedAfter: 'no' }),
    line('wishesHeard', noor, hours(46), { wants: ['safe', 'told'], takesPart: 'unsure' }),
    line('supportOffered', noor, hours(44), { answer: 'yes', explained: 'yes' }),
  ],
}

/** Somebody was hurt at home last night. School has been told, and nobody there has answered yet. */
export const amaraEncompass: Scene = {
  child: castChildren.amara,
  pathway: 'operation-encompass',
  unitId: castUnits.central.id,
  lines: [
    line('incident', grace, hours(20), { where: 'heard', mayTell: 'yes' }),
    line('placeFound', maryam, hours(18), { place: 'school', name: 'Brockwell Lane School' }),
    line('told', maryam, hours(17.5), { channel: 'mailbox', shut: 'no' }),
  ],
}

/** Eighteen at the end of the year: what stops and what goes on is being settled with her. */
export const minaTurns18: Scene = {
  child: castChildren.mina,
  pathway: 'transition-at-18',
  unitId: castUnits.protection.id,
  lines: [
    line('noticed', joel, hours(24 * 20), { anything: 'yes', has: ['care', 'guardian', 'health'] }),
    line('told', niamh, hours(24 * 18), { wants: 'some', written: 'yes' }),
    line('adviserNamed', niamh, hours(24 * 15)),
    line('planMade', niamh, hours(24 * 4), now => ({
      came: ['child', 'services', 'support'],
      actions: [
        { what: 'Find a flat near her college.', who: 'social-worker', by: dayIn(now, 9) },
        {
          what: 'Go with her to the first meeting with her adviser.',
          who: 'specialist-worker',
          by: dayIn(now, 6),
        },
      ],
    })),
  ],
}

/** Registered in the summer; lives two doors from a school. */
export const registeredAdult = (adult: SceneChild): Scene => ({
  child: adult,
  pathway: 'registered-offender',
  unitId: castUnits.protection.id,
  lines: [
    line('registered', nearCast('offender-manager'), hours(24 * 9), {
      why: 'convicted',
      until: 'indefinite',
      probation: 'yes',
    }),
    line('assessed', nearCast('offender-manager'), hours(24 * 5), { level: 'medium', reach: ['family'] }),
  ],
})

/** A line that runs through Lambeth: transport police have been asked what they see. */
export const countyLine = (drugLine: SceneChild): Scene => ({
  child: drugLine,
  pathway: 'county-line',
  unitId: castUnits.central.id,
  lines: [
    line('traced', nearCast('lines-team'), hours(60), {
      kind: 'county',
      areas: 'Lambeth; the coast',
      childrenNow: 'yes',
      violence: 'yes',
    }),
    line('assessed', nearCast('lines-team'), hours(50), { isLine: 'yes', harm: 'high' }),
    line('transportAsked', nearCast('lines-team'), hours(40), { told: ['transport', 'agency'] }),
  ],
})
