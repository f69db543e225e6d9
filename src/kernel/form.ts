type Asked = Readonly<{
  label: string
  hint?: string
  /** May be left blank. */
  optional?: true
  /** Only asked when the other answers of the same form match. */
  askedWhen?: Readonly<Record<string, string | readonly string[]>>
}>

/** One question. `words` holds a child's own words, kept exactly as said. */
export type Question = Asked &
  (
    | Readonly<{ kind: 'choice' | 'several'; options: Readonly<Record<string, string>> }>
    | Readonly<{ kind: 'words' | 'text' | 'date' }>
    | Readonly<{ kind: 'prose'; most?: number }>
    | Readonly<{ kind: 'dateTime'; mayBeAhead?: true }>
    | Readonly<{ kind: 'actions'; who: Options }>
    | Readonly<{ kind: 'number'; from: number; to: number; unit: string }>
  )

/** One action agreed: what is to be done, by which role, by which day. */
export type AgreedAction = Readonly<{
  what: string
  who: string
  by: string
  /** Its row on the form, which a correction keeps. */
  no?: number
}>

/** The most actions one answer may hold. */
export const mostActions = 12

export type Questions = Readonly<Record<string, Question>>
export type Answer = string | number | readonly string[] | readonly AgreedAction[]
export type Answers = Readonly<Record<string, Answer>>

type More = Omit<Asked, 'label'>
type Options = Readonly<Record<string, string>>

/** One of several answers. The key is stored, the text is shown. */
export const choice = (label: string, options: Options, more: More = {}): Question => ({
  kind: 'choice',
  label,
  options,
  ...more,
})

/** Yes or no. */
export const yesNo = (label: string, more: More = {}): Question =>
  choice(label, { yes: 'Yes', no: 'No' }, more)

/** Any number of answers from a list. */
export const several = (label: string, options: Options, more: More = {}): Question => ({
  kind: 'several',
  label,
  options,
  ...more,
})

/** Answers of a list that cannot stand beside another one of it: that there is nothing, or that nothing was said. */
export const standAlone: readonly string[] = ['none', 'nothing', 'notSaid']

/** A longer text in the writer's words; `most` is how many characters there is room for, where that is fewer than usual. */
export const prose = (label: string, more: More & { most?: number } = {}): Question => ({
  kind: 'prose',
  label,
  ...more,
})

/** The child's own words, kept exactly as said and exempt from the language check. */
export const words = (label: string, more: More = {}): Question => ({ kind: 'words', label, ...more })

/** A line of text. */
export const text = (label: string, more: More = {}): Question => ({ kind: 'text', label, ...more })

/** A day. */
export const date = (label: string, more: More = {}): Question => ({ kind: 'date', label, ...more })

/** A day and a time in London, stored as an instant. In the past unless `mayBeAhead`. */
export const dateTime = (label: string, more: More & { mayBeAhead?: true } = {}): Question => ({
  kind: 'dateTime',
  label,
  ...more,
})

/** A whole number between two limits, both allowed. */
export const number = (
  label: string,
  limits: { from: number; to: number; unit: string },
  more: More = {},
): Question => ({ kind: 'number', label, ...limits, ...more })

/** Actions that were agreed, each with the role that owes it, of those listed, and a day. */
export const actionsFor = (label: string, who: Options, more: More = {}): Question => ({
  kind: 'actions',
  label,
  who,
  ...more,
})

/** Whether answers match: every question named, with one of the values. */
export function matches(
  wanted: Readonly<Record<string, string | readonly string[]>>,
  answers: Readonly<Record<string, unknown>>,
): boolean {
  for (const question in wanted) if (!isAmong(wanted[question] ?? [], answers[question])) return false
  return true
}

/** Plain comparisons and no lists made: a replay asks this thousands of times. */
function isAmong(values: string | readonly string[], given: unknown): boolean {
  if (Array.isArray(given)) return given.some(one => isAmong(values, one))
  return typeof values === 'string' ? values === given : values.includes(given as string)
}

/** Whether a question is put at all, given the other answers. */
export const isAsked = (question: Question, answers: Readonly<Record<string, unknown>>): boolean =>
  !question.askedWhen || matches(question.askedWhen, answers)

/** The questions as they were put, for keeping beside the answers. */
export const askedOf = (questions: Questions): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [
      name,
      {
        label: question.label,
        ...('options' in question ? { options: question.options } : {}),
        ...('who' in question ? { who: question.who } : {}),
      },
    ]),
  )

/** What a step's condition may name: its questions and their stored values. */
export const valuesOf = (question: Question): readonly string[] | undefined =>
  'options' in question ? Object.keys(question.options) : undefined
