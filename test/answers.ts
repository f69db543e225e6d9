import { type Answer, isAsked, type Question, type Questions } from '../src/kernel/form.ts'

const answerTo = (question: Question, at: Date): Answer => {
  switch (question.kind) {
    case 'choice':
      return Object.keys(question.options)[0] ?? ''
    case 'several':
      return Object.keys(question.options).slice(0, 1)
    case 'number':
      return question.from
    case 'date':
      return at.toISOString().slice(0, 10)
    case 'dateTime':
      return at.toISOString()
    case 'actions':
      return [
        {
          what: 'Written for a test',
          who: Object.keys(question.who)[0] ?? '',
          by: at.toISOString().slice(0, 10),
        },
      ]
    default:
      return `Written for a test: ${question.label}`
  }
}

/** Acceptable answers to every question that must be answered: the first of each list, unless given. */
export function answersTo(
  questions: Questions,
  at: Date,
  given: Readonly<Record<string, Answer>> = {},
): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (const [name, question] of Object.entries(questions)) {
    const own = given[name]
    if (own !== undefined) answers[name] = own
    else if (!question.optional && isAsked(question, answers)) answers[name] = answerTo(question, at)
  }
  return answers
}
