import { type Mistake, Refusal, type RefusalCode, refusals } from '../kernel/problem.ts'

/** RFC 9457: what every answer that is not a success says, and nothing of a person. */
export type ProblemDocument = Readonly<{
  type: string
  title: string
  status: number
  detail: string
  /** The reference of this request, as on the trail and in the log. */
  instance: string
  code?: RefusalCode
  errors?: readonly Fault[]
}>

type Invalid = Readonly<{
  keyword?: string
  instancePath?: string
  message?: string
  params?: Readonly<Record<string, unknown>>
}>
type Failed = Readonly<{ statusCode?: number; validation?: readonly Invalid[]; validationContext?: string }>
/** The fields that a body may have, and what was sent. */
type Body = Readonly<{ fields: Readonly<Record<string, unknown>>; sent?: unknown }>
type Fault = Readonly<{ pointer: string; detail: string }>

/** One invalid place can name several fields: each gets a line of its own. */
function faultsIn(part: string, { keyword, instancePath = '', message, params }: Invalid): readonly Fault[] {
  const named = params?.requiredProperties ?? params?.additionalProperties
  const says = keyword === 'required' ? 'is missing' : 'is not a field of this request'
  if (Array.isArray(named))
    return named.map(name => ({ pointer: `/${part}${instancePath}/${escaped(name)}`, detail: says }))
  // A closed object names its unknown fields twice: once by name, and once as a schema that is false.
  if (keyword === 'boolean') return []
  return [{ pointer: `/${part}${instancePath}`, detail: message ?? 'cannot be right' }]
}

/** A name as a part of a JSON pointer (RFC 6901). */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** Where an answer stands in a body: among the answers, as a field of its own, or as the id of what a form asks for. */
function placeOf(question: string, { fields, sent }: Body): string {
  const { answers } = (sent ?? {}) as Readonly<{ answers?: object }>
  if (answers && Object.hasOwn(answers, question)) return `answers/${escaped(question)}`
  const own = [question, `${question}Id`].find(name => Object.hasOwn(fields, name))
  return own ?? `${Object.hasOwn(fields, 'answers') ? 'answers/' : ''}${escaped(question)}`
}

function errorsOf(problem: unknown, body: Body): readonly Fault[] {
  if (problem instanceof Refusal) {
    const mistakes = (problem.details.mistakes ?? []) as readonly Mistake[]
    return mistakes.map(one => ({ pointer: `/body/${placeOf(one.question, body)}`, detail: one.says }))
  }
  const { validation = [], validationContext = 'body' } = problem as Failed
  return validation.flatMap(one => faultsIn(validationContext, one))
}

function codeOf(problem: unknown): RefusalCode | undefined {
  if (problem instanceof Refusal) return problem.code
  const { validation, statusCode = 500 } = problem as Failed
  if (validation) return 'ANSWERS_NOT_ACCEPTED'
  if (statusCode === 429) return 'TOO_MANY_REQUESTS'
  return statusCode >= 400 && statusCode < 500 ? 'NOT_UNDERSTOOD' : undefined
}

/** What to do next, where a system does something else than a person. */
const toSystems: Readonly<Partial<Record<RefusalCode, string>>> = {
  NOT_SIGNED_IN: 'Send a token that is good, as `Authorization: Bearer cf_…`, or sign in.',
}

/** Words of the policy: which rule stood in the way. */
const becauseOf = (problem: unknown): string | undefined => {
  const because = problem instanceof Refusal ? problem.details.because : undefined
  return typeof because === 'string' ? because : undefined
}

const fault = {
  type: 'about:blank',
  title: 'Something went wrong here. It is not your doing.',
  status: 500,
  detail: 'Try again. If it happens again, report the reference under `instance`.',
}

/** The server turned the request away before it began, because it has too much to do. */
const busy = {
  type: 'about:blank',
  title: 'The service is busy.',
  status: 503,
  detail: 'Your request was not started. Wait a minute, then try again.',
}

type About = Readonly<{
  /** The reference of the request. */
  instance: string
  base: string
  body?: Body
}>

/** The document for a refusal, a mistake or a fault. A fault says nothing about its cause. */
export function problemDocument(
  problem: unknown,
  { instance, base, body = { fields: {} } }: About,
): ProblemDocument {
  const code = codeOf(problem)
  const isBusy = (problem as Failed | undefined)?.statusCode === busy.status
  if (!code) return { ...(isBusy ? busy : fault), instance }
  const errors = errorsOf(problem, body)
  const { status, says, doNext } = refusals[code]
  return {
    type: `${base}/problems/${code}`,
    title: says,
    status: code === 'NOT_UNDERSTOOD' ? ((problem as Failed).statusCode ?? status) : status,
    detail: [becauseOf(problem), toSystems[code] ?? doNext].filter(Boolean).join(' '),
    instance,
    code,
    ...(errors.length ? { errors } : {}),
  }
}
