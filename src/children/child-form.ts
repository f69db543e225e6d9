import { type Given, readAnswers } from '../kernel/answers.ts'
import { londonDay } from '../kernel/calendar.ts'
import { type Answers, choice, date, type Questions, text, yesNo } from '../kernel/form.ts'
import type { Mistake } from '../kernel/problem.ts'
import { boroughs } from '../policy/boroughs.ts'
import { notKnown, schoolings, sendCodes, sendTellers } from '../policy/child-learning.ts'
import { oldestOnRecord } from '../policy/child-records.ts'
import { ethnicities } from '../policy/ethnicities.ts'
import type { ChildRow, RecordKind } from './child.ts'

const withSend = { askedWhen: { send: Object.keys(sendCodes) } }

/** What is asked about who a child is. Little is required: an officer may know only a first name. */
export const childQuestions: Questions = {
  givenNames: text('Given names'),
  familyName: text('Family name'),
  knownAs: text('What does the child like to be called?', { optional: true }),
  bornOn: date('Date of birth', {
    optional: true,
    hint: 'Leave blank if nobody knows yet. The child is treated as under 18 until it is known.',
  }),
  bornOnEstimated: yesNo('Is the date of birth an estimate?', { optional: true }),
  sex: choice('Sex', { female: 'Female', male: 'Male' }, { optional: true }),
  ethnicity: choice('Ethnicity, as the child or their family say it', ethnicities, { optional: true }),
  language: text('Language the child is most at ease in', { optional: true }),
  borough: choice('Borough where the child lives', boroughs, { optional: true }),
  schooling: choice('Where does the child learn?', { ...schoolings, ...notKnown }, { optional: true }),
  school: text('Name of the school or college', { optional: true, askedWhen: { schooling: 'school' } }),
  communicationNeeds: text('What helps the child to understand and be understood', { optional: true }),
  send: choice(
    'Special educational needs or disability (SEND)',
    { ...sendCodes, ...notKnown },
    { optional: true },
  ),
  sendLearntFrom: choice('Who said so?', sendTellers, withSend),
  sendLearntOn: date('When was it learnt?', {
    optional: true,
    hint: 'Leave blank for today, or to keep the day on the record.',
    ...withSend,
  }),
}

/** The same of an adult: who they are, and nothing that only a child has. */
const adultQuestions: Questions = {
  givenNames: text('Given names'),
  familyName: text('Family name'),
  knownAs: text('Known as', { optional: true }),
  bornOn: date('Date of birth', { optional: true, hint: 'Leave blank if nobody knows yet.' }),
  bornOnEstimated: yesNo('Is the date of birth an estimate?', { optional: true }),
  sex: choice('Sex', { female: 'Female', male: 'Male' }, { optional: true }),
  ethnicity: choice('Ethnicity', ethnicities, { optional: true }),
  language: text('Language', { optional: true }),
  borough: choice('Borough where the adult lives', boroughs, { optional: true }),
}

/** What is asked about a county line: what it is called, and where it runs from. */
const lineQuestions: Questions = {
  familyName: text('Name of the line'),
  borough: choice('Borough that it runs from', boroughs, { optional: true }),
}

/** What is asked about whom a record is about, by its kind. */
export const identityQuestions: Readonly<Record<RecordKind, Questions>> = {
  child: childQuestions,
  adult: adultQuestions,
  line: lineQuestions,
}

/** What the record says already. */
type Before = Pick<ChildRow, 'send' | 'sendLearntOn' | 'sendLearntFrom'>

/** What a record is read with, beside its answers: who looks after the child, and which agency is the school. */
export type ReadWith = Readonly<{
  now: Date
  lookedAfterBy: string | null
  schoolId?: string | null | undefined
  kind?: RecordKind | undefined
  before?: Before | undefined
}>

const textOf = (answers: Answers, name: string): string | null =>
  (answers[name] as string | undefined) ?? null

/** A code, or nothing where it was said that it is not known. */
const codeOf = (answers: Answers, name: string): string | null =>
  Object.hasOwn(notKnown, textOf(answers, name) ?? '') ? null : textOf(answers, name)

function learningOf(answers: Answers, { now, schoolId, before }: ReadWith) {
  const [send, from] = [codeOf(answers, 'send'), textOf(answers, 'sendLearntFrom')]
  const isAsBefore = before?.send === send && before.sendLearntFrom === from
  const learntOn = textOf(answers, 'sendLearntOn') ?? (isAsBefore ? before.sendLearntOn : londonDay(now))
  return {
    schooling: (schoolId ? 'school' : codeOf(answers, 'schooling')) as ChildRow['schooling'],
    school: schoolId ? null : textOf(answers, 'school'),
    schoolId: schoolId ?? null,
    send,
    sendLearntOn: send && learntOn,
    sendLearntFrom: send && from,
  }
}

function rowOf(answers: Answers, given: ReadWith): ChildRow {
  return {
    givenNames: textOf(answers, 'givenNames') ?? '',
    familyName: String(answers.familyName),
    knownAs: textOf(answers, 'knownAs'),
    bornOn: textOf(answers, 'bornOn'),
    bornOnEstimated: answers.bornOnEstimated === 'yes',
    sex: textOf(answers, 'sex') as ChildRow['sex'],
    ethnicity: textOf(answers, 'ethnicity'),
    language: textOf(answers, 'language'),
    borough: textOf(answers, 'borough'),
    communicationNeeds: textOf(answers, 'communicationNeeds'),
    lookedAfterBy: given.lookedAfterBy,
    ...learningOf(answers, given),
  }
}

function mistakesInDays(answers: Answers, { now, kind }: ReadWith): readonly Mistake[] {
  const [born, learnt] = [textOf(answers, 'bornOn'), textOf(answers, 'sendLearntOn')]
  const today = londonDay(now)
  const most = oldestOnRecord[kind === 'child' ? 'child' : 'adult']
  const oldest = `${Number(today.slice(0, 4)) - most}${today.slice(4)}`
  const mistakes: Mistake[] = []
  if (born && born > today)
    mistakes.push({ question: 'bornOn', says: 'This day is in the future. Check the year.' })
  if (born && born < oldest)
    mistakes.push({
      question: 'bornOn',
      says: `Somebody born then is over ${most}. Check the year${kind === 'child' ? ': records here are of children' : ''}.`,
    })
  if (learnt && learnt > today)
    mistakes.push({ question: 'sendLearntOn', says: 'Enter a day that is not in the future.' })
  return mistakes
}

/** Whoever writes the name of a school says that the child goes to one. */
const withSchooling = (given: Given): Given =>
  given.school && !given.schooling ? { ...given, schooling: 'school' } : given

type Read = Readonly<{ child: ChildRow; mistakes: readonly Mistake[] }>

/** Reads whom a record is about from what came in. A date of birth in the future, or too long ago, cannot be right. */
export function readChild(given: Given, readWith: ReadWith): Read {
  const { now, kind = 'child' } = readWith
  const { answers, mistakes } = readAnswers(identityQuestions[kind], withSchooling(given), now)
  const ofChild = kind === 'child' ? readWith : { now, lookedAfterBy: null }
  return {
    child: rowOf(answers, ofChild),
    mistakes: [...mistakes, ...mistakesInDays(answers, { ...ofChild, kind })],
  }
}

/** The council that looks after the child, as chosen; nothing for `no`. */
export const lookedAfterIn = (form: Given): string | null =>
  typeof form.lookedAfterBy === 'string' && form.lookedAfterBy !== 'no' && form.lookedAfterBy !== ''
    ? form.lookedAfterBy
    : null

/** What was answered, with the school apart that was chosen by its name. */
export function answersIn(form: Given): Readonly<{ answers: Given; schoolId: string | null }> {
  const { schooling } = form
  const isChosen =
    typeof schooling === 'string' &&
    schooling !== '' &&
    !Object.hasOwn({ ...schoolings, ...notKnown }, schooling)
  return isChosen
    ? { answers: { ...form, schooling: 'school' }, schoolId: schooling }
    : { answers: form, schoolId: null }
}
