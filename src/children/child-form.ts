import { readAnswers } from '../kernel/answers.ts'
import { type Answers, choice, date, type Questions, text, yesNo } from '../kernel/form.ts'
import type { Mistake } from '../kernel/problem.ts'
import { boroughs } from '../policy/boroughs.ts'
import { ethnicities } from '../policy/ethnicities.ts'
import type { ChildRow, RecordKind } from './child.ts'

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
  school: text('School or college', { optional: true }),
  communicationNeeds: text('What helps the child to understand and be understood', { optional: true }),
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

const textOf = (answers: Answers, name: string): string | null =>
  (answers[name] as string | undefined) ?? null

function rowOf(answers: Answers, lookedAfterBy: string | null): ChildRow {
  return {
    givenNames: textOf(answers, 'givenNames') ?? '',
    familyName: String(answers['familyName']),
    knownAs: textOf(answers, 'knownAs'),
    bornOn: textOf(answers, 'bornOn'),
    bornOnEstimated: answers['bornOnEstimated'] === 'yes',
    sex: textOf(answers, 'sex') as ChildRow['sex'],
    ethnicity: textOf(answers, 'ethnicity'),
    language: textOf(answers, 'language'),
    borough: textOf(answers, 'borough'),
    school: textOf(answers, 'school'),
    communicationNeeds: textOf(answers, 'communicationNeeds'),
    lookedAfterBy,
  }
}

type Read = Readonly<{ child: ChildRow; mistakes: readonly Mistake[] }>

/** Reads whom a record is about from what came in. A date of birth in the future, or over 25 years ago, cannot be a child's. */
export function readChild(
  given: Readonly<Record<string, unknown>>,
  {
    now,
    lookedAfterBy,
    kind = 'child',
  }: Readonly<{ now: Date; lookedAfterBy: string | null; kind?: RecordKind | undefined }>,
): Read {
  const { answers, mistakes } = readAnswers(identityQuestions[kind], given, now)
  const born = textOf(answers, 'bornOn')
  const today = now.toISOString().slice(0, 10)
  const oldest = `${Number(today.slice(0, 4)) - (kind === 'child' ? 25 : 110)}${today.slice(4)}`
  const wrong =
    born && (born > today || born < oldest)
      ? [
          {
            question: 'bornOn',
            says:
              kind === 'child'
                ? 'Enter the date of birth of a child or of somebody up to 25.'
                : 'Enter a date of birth in the past.',
          },
        ]
      : []
  return { child: rowOf(answers, kind === 'child' ? lookedAfterBy : null), mistakes: [...mistakes, ...wrong] }
}
