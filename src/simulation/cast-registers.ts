import { daysAfter } from '../kernel/calendar.ts'
import { commandUnits } from '../policy/register-words.ts'

/** A row of a register as a form gives it. */
export type PlannedRow = Readonly<{ register: string; given: Readonly<Record<string, unknown>> }>

const row = (register: string, given: Readonly<Record<string, unknown>>): PlannedRow => ({ register, given })
const units = Object.keys(commandUnits)

const courses: readonly (readonly [string, string, number, string])[] = [
  ['Seeing children as children', 'adultification', 30000, 'beforeAndAfter'],
  ['Listening to children', 'communication', 6000, 'after'],
  ['Trauma and what it does', 'trauma', 30000, 'beforeAndAfter'],
  ["Victims' Code for under-18s", 'victims', 30000, 'after'],
  ['Advising a child in custody', 'solicitors', 400, 'none'],
  ['Safeguarding together', 'safeguarding', 180, 'beforeAndAfter'],
]

const policies: readonly (readonly [string, string])[] = [
  ['Stop and search', 'changed'],
  ['Use of force', 'reviewed'],
  ['Custody of children', 'changed'],
  ['Body-worn video', 'underReview'],
  ['Police dogs', 'waiting'],
  ['Conducted energy devices', 'waiting'],
  ['Bail', 'reviewed'],
  ['Missing people', 'changed'],
]

const coverage = (today: string): readonly PlannedRow[] =>
  units.flatMap((unit, at) => [
    row('engage-coverage', {
      ...{ unit, state: at < 10 ? 'covered' : 'planned', hours: at < 10 ? 40 + at : 0 },
      ...(at < 10 ? { since: daysAfter(today, -500 + at * 20) } : {}),
    }),
    row('knife-plans', {
      ...{ unit, state: at === 7 ? 'overdue' : 'current', hotspots: 4 + (at % 5) },
      ...{
        reviewed: daysAfter(today, -90 - at * 11),
        forChildren: 'A worker to talk to, and a place to go, beside patrol.',
      },
    }),
    row('posts', {
      ...{
        team: 'exploitation',
        unit,
        post: 'Exploitation officer',
        promised: 6,
        filled: at % 4 === 3 ? 3 : 6,
      },
      countedOn: daysAfter(today, -20),
    }),
    row('cadet-units', {
      ...{ unit, name: `${unit} cadets`, countedOn: daysAfter(today, -60), cadets: 60 + at * 7 },
      ...{ girls: 29 + at * 3, minority: 30 + at * 3, supported: 6 + (at % 4) },
    }),
  ])

const heard: readonly (readonly [string, string, string, number, string, string, string])[] = [
  ['Pupils in Lambeth', 'Central South', 'school', 22, 'search', 'Say why you stop us', 'done'],
  ['Cadets of the North', 'North', 'cadets', 18, 'respect', 'Say good morning first', 'answered'],
  [
    'Children in care, Croydon',
    'South',
    'lookedAfter',
    7,
    'custody',
    'Do not take my phone without telling me',
    'waiting',
  ],
  ['After custody', 'Central East', 'custody', 5, 'custody', 'Nobody told me how long', 'done'],
  ['Girls of the East', 'East', 'girls', 16, 'safety', 'The bus stop after school', 'cannot'],
  ['New to London', 'West', 'newcomers', 9, 'telling', 'Use words we know', 'waiting'],
]

/** What was done about it, by how it stands; nothing yet while it waits. */
const answers: Readonly<Record<string, string>> = {
  done: 'It is in the briefing of every team, and was looked at in video.',
  answered: 'It was talked over with every team. Nothing else was changed.',
  cannot: 'The bus stop is not ours to change. We told those who run it, and told you why we can do no more.',
}

const voices = (today: string): readonly PlannedRow[] =>
  heard.flatMap(([name, unit, group, children, about, theme, state], at) => {
    const heldOn = daysAfter(today, -300 + at * 45)
    const isTold = state === 'done'
    return [
      row('voice-sessions', { name, heldOn, unit, group, children, ranBy: 'A charity for children' }),
      row('themes', {
        ...{
          session: name,
          theme,
          about,
          action: about === 'search' ? '6' : about === 'custody' ? '32' : '4',
        },
        ...{ said: `“${theme}.”`, consent: at === 4 ? 'no' : 'yes', answeredBy: 'Delivery team', state },
        ...{ due: daysAfter(heldOn, 90), told: isTold ? 'yes' : 'no' },
        ...(answers[state] ? { did: answers[state] } : {}),
        ...(isTold ? { toldOn: daysAfter(heldOn, 80) } : {}),
      }),
    ]
  })

/** What the registers of the demonstration say. */
export const plannedRows = (today: string): readonly PlannedRow[] => [
  ...courses.map(([title, subject, places, evaluation]) =>
    row('courses', {
      title,
      subject,
      audience: 'Everybody who meets children',
      places,
      childFirst: 'yes',
      evaluation,
    }),
  ),
  ...policies.map(([title, state]) =>
    row('policies', {
      ...{ title, kept: 'Policy unit', state },
      ...(state === 'reviewed' || state === 'changed'
        ? { reviewed: daysAfter(today, -120), distinguishes: state === 'changed' ? 'yes' : 'no' }
        : {}),
    }),
  ),
  ...coverage(today),
  ...voices(today),
  row('partnership-plans', {
    borough: 'Lambeth',
    state: 'agreed',
    agreedOn: daysAfter(today, -200),
    schools: 21,
    officers: 9,
  }),
  row('partnership-plans', { borough: 'Croydon', state: 'draft', schools: 30, officers: 11 }),
  row('campaigns', {
    ...{ title: 'It was sent, not you', message: 'Somebody shared your picture? It is not your fault.' },
    ...{
      audience: 'Pupils of 12 to 16',
      channels: ['snapchat', 'school'],
      unit: 'whole',
      begins: daysAfter(today, -150),
    },
    ...{ reached: 41000, madeWith: 'yes' },
  }),
  row('consultations', {
    title: 'Codes for the protection of children',
    from: 'ofcom',
    closes: daysAfter(today, 40),
    state: 'open',
  }),
  row('partnerships', {
    ...{
      name: 'Lambeth safeguarding children partnership',
      kind: 'safeguarding',
      money: 90000,
      state: 'agreed',
    },
    brings: 'Police: an officer in the hub. Council: social workers. Health: a nurse.',
  }),
  row('custody-suites', {
    name: 'Brixton',
    unit: 'Central South',
    rooms: 4,
    fitted: ['distraction', 'easyRead'],
    engage: 'yes',
  }),
  row('custody-suites', { name: 'Croydon', unit: 'South', rooms: 2, fitted: ['easyRead'], engage: 'some' }),
  row('risks', {
    ...{
      title: 'Trainers leave',
      action: '30',
      likelihood: 4,
      impact: 3,
      mitigation: 'Two more are being trained.',
    },
    ...{ answeredBy: 'Learning and development', reviewed: daysAfter(today, -30), state: 'open' },
  }),
  row('decisions-wanted', {
    ...{
      title: 'Pay for Engage in the last two units',
      kind: 'wanted',
      meeting: 'group',
      heldOn: daysAfter(today, 12),
    },
    ...{ action: '32', answeredBy: 'Delivery group', due: daysAfter(today, 12), state: 'open' },
  }),
  row('guidance', {
    ...{ title: 'Talking with a child in custody', edition: '2', ofPathway: 'custody', state: 'inForce' },
    ...{
      says: 'Say your name, say what happens next, ask what they need. Wait.',
      from: daysAfter(today, -100),
    },
  }),
]
