import type { Person } from '../people/person.ts'
import { cast, castUnits } from './cast.ts'
import { type CastChild, castChildren } from './cast-children.ts'
import { zuriDecision } from './decision-scene.ts'
import { amaraEncompass, minaTurns18, ravindraRobbed } from './harm-scenes.ts'
import { london } from './london.ts'
import { hours, type Line, line, type Scene } from './scene.ts'
import { kitStopped } from './street-scene.ts'

const { ade, joan, tom, priya, grace, ruth, sam, niamh, rosa, moira } = cast
const callHandler = london.people.find(person => person.roles.includes('call-handler')) as Person
const sergeant = london.people.find(
  person => person.unit?.id === castUnits.lambethResponse.id && person.roles.includes('sergeant'),
) as Person

/** Two hours into her first time in custody: children's services are late, the adult scheme has a few minutes left. */
const amara: Scene = {
  child: castChildren.amara,
  pathway: 'custody',
  unitId: castUnits.brixtonCustody.id,
  lines: [
    line('arrived', ade, 126, {
      broughtIn: 'offence',
      offence: 'theft',
      ageCertain: 'yes',
      supervised: 'no',
      engage: 'yes',
      words: '“I’ve never been in here before. Does my mum know where I am?”',
    }),
    line('authorised', ade, 112, { decision: 'authorised', necessary: ['questioning'] }),
    line('risk', joan, 106, {
      needs: ['communication'],
      healthcare: 'no',
      help: 'Short sentences, one question at a time, and time to answer. She nods when she has not understood.',
    }),
    line('rights', ade, 104, { how: ['spoken', 'easyRead'], understood: 'no' }),
    line('womanAssigned', ade, 101),
    line('parentTold', joan, 97, {
      told: 'yes',
      relation: 'parent',
      reachedBy: 'telephone',
      attending: 'no',
    }),
    line('placed', ade, 95, { place: 'room', apart: 'yes' }),
    line('carePlan', joan, 88, { visits: 'halfHourly', rest: 'notYet', toDo: ['kit'] }),
    line('solicitorRequested', ade, 80, { choice: 'duty' }),
    line('detailsShared', ade, 72, { shared: ['identity', 'reason', 'time', 'needs'] }),
    line('adultRequested', ade, 41, { who: 'scheme', unsuitability: ['nothing'] }),
  ],
}

/** Missing for the third time since September: the grade has been reviewed through the night. */
const kit: Scene = {
  child: castChildren.kit,
  pathway: 'missing-child',
  unitId: castUnits.missingHub.id,
  lines: [
    line('reported', callHandler, hours(38), {
      reporter: 'carer',
      worry: 'He always texts by ten. His phone is off, and he had been quiet since a visit on Sunday.',
      outOfCharacter: 'no',
      earlier: 'more',
    }),
    line('graded', callHandler, hours(37.7), {
      danger: 'no',
      exploitation: 'not known',
      medicalNeed: 'no',
      grade: 'medium',
    }),
    line('supervised', sergeant, hours(37.1), { agrees: 'yes' }),
    line('searchStarted', tom, hours(36.9), { actions: ['officers', 'phone', 'friends', 'places'] }),
    line('servicesTold', sam, hours(35), { which: 'looksAfter' }),
    line('reviewed', sergeant, hours(30), { change: 'same' }),
    line('reviewed', sam, hours(22.5), { change: 'same' }),
    line('reviewed', sam, hours(15), { change: 'same' }),
    line('reviewed', sam, hours(7), { change: 'same' }),
  ],
}

/** Came back yesterday, and has said yes to a talk with somebody who is neither police nor her placement. */
const mina: Scene = {
  child: castChildren.mina,
  pathway: 'missing-child',
  unitId: castUnits.missingHub.id,
  lines: [
    line('reported', callHandler, hours(70), { reporter: 'carer', outOfCharacter: 'yes', earlier: 'never' }),
    line('graded', callHandler, hours(69.8), {
      danger: 'no',
      exploitation: 'no',
      medicalNeed: 'no',
      grade: 'medium',
    }),
    line('supervised', sergeant, hours(69.2), { agrees: 'yes' }),
    line('searchStarted', tom, hours(69), { actions: ['friends', 'places'] }),
    line('servicesTold', sam, hours(67), { which: 'looksAfter' }),
    line('reviewed', sergeant, hours(62), { change: 'same' }),
    line('found', priya, hours(56), { how: 'came', state: 'well' }),
    line('preventionInterview', priya, hours(40), {
      seen: 'yes',
      alone: 'yes',
      why: ['family'],
      harmed: 'no',
    }),
    line('exploitationScreened', sam, hours(36), { result: 'none' }),
    line('returnInterviewOffered', rosa, hours(20), { answer: 'accepted', independent: 'yes' }),
  ],
}

const asked = (ago: number): Line =>
  line('groundsPresented', tom, ago, {
    setting: 'stopSearch',
    power: 'drugs',
    object: 'drugs',
    place: 'station',
  })

/** Searched last week, wrongly or rightly: the central team has not looked yet. */
const raviBefore: Scene = {
  child: castChildren.ravi,
  pathway: 'search-exposing-intimate-parts',
  unitId: castUnits.centralSouth.id,
  lines: [
    asked(hours(120)),
    line('decision', ruth, hours(119.8), { outcome: 'granted', proportionate: 'yes', exploited: 'notKnown' }),
    line('officersNamed', ruth, hours(119.7), { firstSex: 'male', secondSex: 'male', stated: 'yes' }),
    line('childTold', ruth, hours(119.5), { needs: ['language'] }),
    line('adult', ruth, hours(119), { route: 'present', relation: 'parent' }),
    line('searched', ruth, hours(118.6), {
      place: 'station',
      view: 'yes',
      officers: 'twoSameSex',
      more: 'no',
      adultPresent: 'yes',
      dressed: 'yes',
      force: 'no',
    }),
    line('found', ruth, hours(118.3), { item: 'nothing', outcome: 'none', recorded: 'yes' }),
    line('safeguardingReferred', ruth, hours(117), { exploitation: 'concern' }),
    line('aftercare', ruth, hours(117), { given: ['explained', 'copy', 'home'] }),
    line('parentTold', ruth, hours(116), { told: 'before' }),
    line('closed', ruth, hours(110)),
  ],
}

/** Stopped again a few minutes ago: an inspector is asked. */
const raviNow: Scene = { ...raviBefore, lines: [asked(9)] }

/** Both twins, found alone at home last night. */
const flynn = (child: CastChild): Scene => ({
  child,
  pathway: 'police-protection',
  unitId: castUnits.lambethResponse.id,
  lines: [
    line('taken', grace, hours(16), { how: 'removed', foundAt: 'home', place: 'hospital' }),
    line('childTold', grace, hours(15.8), { how: 'helped' }),
    line('authorityWhereFoundTold', grace, hours(15.5)),
    line('designatedOfficerTold', grace, hours(15.4)),
    line('authorityWhereLivesTold', grace, hours(15.3), { which: 'same' }),
    line('placeOffered', niamh, hours(14), { offer: 'foster' }),
    line('wishesHeard', grace, hours(13.5)),
    line('accommodated', grace, hours(11), { place: 'foster' }),
    line('contactDecided', moira, hours(3), { contact: 'some' }),
  ],
})

/** What the children of the cast are in the middle of when the demonstration begins. */
export const castScenes: readonly Scene[] = [
  raviBefore,
  minaTurns18,
  mina,
  kitStopped,
  kit,
  ravindraRobbed,
  amaraEncompass,
  flynn(castChildren.joe),
  flynn(castChildren.jack),
  amara,
  raviNow,
  zuriDecision,
]
