import type { Question } from '../kernel/form.ts'
import type { Chance } from './chance.ts'

type About = Readonly<{ asked: RegExp; says: readonly string[] }>

/** Plain sentences that people write, by what the question asks about. The first that fits is used. */
const prose: readonly About[] = [
  {
    asked: /appearance/i,
    says: [
      'Tired, and shivering a little until given a jumper. Clothes clean and dry.',
      'Looked well. Said the handcuffs had left their wrists sore; a nurse has looked.',
      'Pale, rubbing their eyes. Had not eaten since the morning.',
      'School uniform, no coat although it was raining.',
    ],
  },
  {
    asked: /activity/i,
    says: [
      'Sat with knees drawn up and answered in single words. Talked more once offered a drink.',
      'Walked up and down at first, then drew for twenty minutes.',
      'Quiet and polite. Asked several times what time it was.',
      'Kept looking at the door. Calmer when told what would happen next.',
    ],
  },
  {
    asked: /relationships/i,
    says: [
      'Leant on their aunt and let her speak first.',
      'Did not want to ring anybody at home; asked for a teacher by name.',
      'Warm with their mother, who held their hand throughout.',
      'On their own. Said that nobody knew where they were.',
    ],
  },
  {
    asked: /environment/i,
    says: [
      'Quiet room with the door open and a blanket. Noise from the corridor from time to time.',
      'Cold stairwell, strip lighting, no place to sit.',
      'Warm flat, tidy, food in the kitchen.',
      'Bright and busy. Moved to a side room after ten minutes.',
    ],
  },
  {
    asked: /what did .* say|what was said|what did they say|said about/i,
    says: [
      'Worried, and glad to be told. Says the last weeks have been hard at school.',
      'Says this is not like them, and asks whether they have eaten.',
      'Will come as soon as somebody can look after the younger children.',
      'Asks that things are explained slowly, because they say yes when they have not understood.',
    ],
  },
  {
    asked: /plan|next|who does|what will change|agreed|learn|stop it happening/i,
    says: [
      'School and the family meet this week. The allocated worker rings tomorrow before noon.',
      'Somebody they trust goes with them to the first appointment. We ring on Friday to hear how it went.',
      'Explain sooner what is going to happen, and ask once more when the child is rested.',
      'Home visit within two days, and a way to reach us by text if they feel unsafe.',
    ],
  },
  {
    asked: /know|knows|needs|help|welfare|account|worr|risk/i,
    says: [
      'Likes to be told what happens next. Gets on well with their form tutor. Missed four days of school this month.',
      'The family is known to us and works with us. There is an uncle near by who can come at once.',
      'Older friends have begun to wait outside the school. The child has a new phone and will not say from whom.',
      'Has not slept well since moving. Takes medicine for asthma; the inhaler is with their things.',
    ],
  },
  {
    asked: /where|place|wearing|circumstances|looked/i,
    says: [
      'At a friend’s flat two streets away, with the friend’s mother. Dark coat, grey trainers.',
      'Last seen leaving school by the side gate with two friends. School uniform, red rucksack.',
      'On a bus towards the town centre, alone. Black jacket with a hood.',
      'The park by the library, then a takeaway near the station. Asked at both.',
    ],
  },
  {
    asked: /why|reason|ground/i,
    says: [
      'It was needed to keep the child and others safe, and nothing less would have done. The child was told why.',
      'The facts known at the time pointed to it. Written down at once, and explained in short sentences.',
      'Considered with the child’s age in mind. Other ways were tried first and did not work.',
      'A named witness gave a clear account. It was checked before anything else was done.',
    ],
  },
  {
    asked: /.*/,
    says: [
      'Done as planned, and the child was told at each point what would happen next.',
      'Checked with the team on duty. Nothing further was needed at the time.',
      'The child was asked, and what they said was taken into account.',
      'Written up from notes made at the time.',
    ],
  },
]

const small = [
  '“Where is Mummy?” Held on to a toy rabbit.',
  'Said nothing. Sat close to the officer and watched the others.',
  '“Is my brother coming too?”',
  '“I want to go home now.”',
  'Said little. Pointed at the biscuits and smiled.',
]
const middle = [
  '“I don’t like it when they shout. Can my nan come?”',
  '“I did my reading book at breakfast. Are we going to miss school?”',
  '“Can I ring my mum? She will be worried.”',
  '“I was scared, but it’s better in here.”',
  '“I don’t really want to talk. Can I draw instead?”',
]
const older = [
  '“I just want to know how long this is going to take.”',
  '“Can somebody ring my mum? She’ll be waiting up.”',
  '“I didn’t get all of that. Can you say it again, slower?”',
  '“I’m all right. Bit cold.”',
  '“I’ve got a maths test tomorrow. Will I be out for it?”',
  '“I don’t feel safe going back that way.”',
  '“It’s fine now. Nobody explained it to me last time.”',
  '“I’m hungry, and I have a headache.”',
  '“I don’t want to say anything without my dad here.”',
  '“I thought nobody would notice that I’d gone.”',
  'Said nothing for some time, then asked for water.',
  '“Thanks for asking. People don’t usually.”',
]

const lines: readonly About[] = [
  { asked: /reference/i, says: ['MP', 'CS', 'EDT'] },
  { asked: /team|desk/i, says: ['Emergency duty team, ref.', 'First contact team, ref.', 'Duty desk, ref.'] },
  { asked: /collar|staff number|officer|who|woman/i, says: ['Staff number', 'Collar number'] },
  {
    asked: /service/i,
    says: ['Child and adolescent mental health team, ref.', 'Speech and language team, ref.'],
  },
  { asked: /.*/, says: ['On file, ref.'] },
]

const about = (all: readonly About[], question: Question): readonly string[] =>
  all.find(one => one.asked.test(`${question.label} ${question.hint ?? ''}`))?.says ?? []

/** What a child of an age says: small children say little, and nobody says what a grown-up would. */
export const childSays = (age: string, chance: Chance): string => {
  const years = Number(age)
  return chance.pick(years < 5 ? small : years < 11 ? middle : older)
}

/** A sentence or two that answers a question. */
export const prosed = (question: Question, chance: Chance): string => chance.pick(about(prose, question))

/** A line that answers a question: a team, a number, a reference. */
export const lined = (question: Question, chance: Chance): string =>
  `${chance.pick(about(lines, question))} ${chance.whole(1000, 9999)}`

/** What people agree to do for a child. */
export const agreedActions: readonly string[] = [
  'Visit the child at home, and talk with the child alone.',
  'Ask the school how the child has been this term, and tell the others.',
  'Offer the family a worker whom the child already knows.',
  'Check where the child is safe to go after school, and with whom.',
  'Tell the child what was agreed, in words the child understands.',
]

/** Why somebody put an entry right. */
export const correctionReasons: readonly string[] = [
  'I wrote the time from memory. The log shows another.',
  'I chose the wrong line in the list.',
  'Told afterwards by the officer who was there.',
  'The clock in the room was wrong.',
]

/** Why somebody took an entry back. */
export const withdrawalReasons: readonly string[] = [
  'Recorded for the wrong child.',
  'Recorded twice by mistake.',
  'I opened the wrong page.',
]
