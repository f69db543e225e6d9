import { readAnswers } from '../kernel/answers.ts'
import { type Answers, choice, date, type Questions, text, yesNo } from '../kernel/form.ts'
import type { Mistake } from '../kernel/problem.ts'
import { boroughs } from '../policy/boroughs.ts'
import { ethnicities } from '../policy/ethnicities.ts'
import type { ChildRow } from './child.ts'

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

const textOf = (answers: Answers, name: string): string | null =>
  (answers[name] as string | undefined) ?? null

function rowOf(answers: Answers, lookedAfterBy: string | null): ChildRow {
  return {
    givenNames: String(answers['givenNames']),
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

/** Reads who a child is from what came in. A date of birth in the future, or over 25 years ago, cannot be a child's. */
export function readChild(
  given: Readonly<Record<string, unknown>>,
  { now, lookedAfterBy }: Readonly<{ now: Date; lookedAfterBy: string | null }>,
): Read {
  const { answers, mistakes } = readAnswers(childQuestions, given, now)
  const born = textOf(answers, 'bornOn')
  const today = now.toISOString().slice(0, 10)
  const oldest = `${Number(today.slice(0, 4)) - 25}${today.slice(4)}`
  const wrong =
    born && (born > today || born < oldest)
      ? [{ question: 'bornOn', says: 'Enter the date of birth of a child or of somebody up to 25.' }]
      : []
  return { child: rowOf(answers, lookedAfterBy), mistakes: [...mistakes, ...wrong] }
}
