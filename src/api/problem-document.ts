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
type Fault = Readonly<{ pointer: string; detail: string }>

/** One invalid place can name several fields: each gets a line of its own. */
function faultsIn(part: string, { keyword, instancePath = '', message, params }: Invalid): readonly Fault[] {
  const named = params?.requiredProperties ?? params?.additionalProperties
  const says = keyword === 'required' ? 'is missing' : 'is not a field of this request'
  if (Array.isArray(named))
    return named.map(name => ({ pointer: `/${part}${instancePath}/${name}`, detail: says }))
  // A closed object names its unknown fields twice: once by name, and once as a schema that is false.
  if (keyword === 'boolean') return []
  return [{ pointer: `/${part}${instancePath}`, detail: message ?? 'cannot be right' }]
}

function errorsOf(problem: unknown): readonly Fault[] {
  if (problem instanceof Refusal) {
    const mistakes = (problem.details.mistakes ?? []) as readonly Mistake[]
    return mistakes.map(one => ({ pointer: `/body/${one.question}`, detail: one.says }))
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

/** The document for a refusal, a mistake or a fault. A fault says nothing about its cause. */
export function problemDocument(problem: unknown, requestId: string, base: string): ProblemDocument {
  const code = codeOf(problem)
  const isBusy = (problem as Failed | undefined)?.statusCode === busy.status
  if (!code) return { ...(isBusy ? busy : fault), instance: requestId }
  const errors = errorsOf(problem)
  const { status, says, doNext } = refusals[code]
  return {
    type: `${base}/problems/${code}`,
    title: says,
    status: code === 'NOT_UNDERSTOOD' ? ((problem as Failed).statusCode ?? status) : status,
    detail: [becauseOf(problem), doNext].filter(Boolean).join(' '),
    instance: requestId,
    code,
    ...(errors.length ? { errors } : {}),
  }
}
