import type { FastifyRequest } from 'fastify'
import { faultLines } from '../kernel/fault-lines.ts'

/** A fault as the log keeps it: its kind, its code, and the lines of program it passed. */
export type FaultLine = Readonly<{
  type: string
  message: string
  stack: string
  code?: string
  cause?: FaultLine
}>

/** A fault for the log: its kind and where it arose. Its message is left out, for it may quote what was saved. */
export function faultLine(fault: unknown): FaultLine {
  const message = 'not logged: it may hold personal data'
  if (!(fault instanceof Error)) return { type: typeof fault, message, stack: '' }
  const code = (fault as Error & { code?: unknown }).code
  return {
    type: fault.name,
    message,
    stack: faultLines(fault).slice(0, 15).join('\n'),
    ...(typeof code === 'string' ? { code } : {}),
    ...(fault.cause === undefined ? {} : { cause: faultLine(fault.cause) }),
  }
}

/** A request for the log: the route it matched, never the address that was typed. */
const requestLine = (request: FastifyRequest): Readonly<{ method: string; route: string }> => ({
  method: request.method,
  route: request.routeOptions?.url ?? 'none',
})

/** What the log may hold of requests and faults. */
export const logSerializers = { req: requestLine, err: faultLine, error: faultLine }
