import type { FastifyRequest } from 'fastify'
import { isId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/problem.ts'
import { mistakesInTexts } from '../kernel/reading-text.ts'
import { asText, type Given } from '../kernel/reading-time.ts'

/** What an address names. Whatever cannot be an id of ours is not found, and no store is asked for it. */
export function paramsOf(request: FastifyRequest): Record<string, string> {
  const params = request.params as Record<string, string>
  const isNone = Object.entries(params).some(([name, value]) => name.endsWith('Id') && !isId(value))
  if (isNone || mistakesInTexts(params).length > 0) throw new Refusal('NOT_FOUND')
  return params
}

/** The id that a form sends with a button. Whatever cannot be one of ours is not found. */
export function idIn(value: unknown): string {
  if (!isId(value)) throw new Refusal('NOT_FOUND')
  return value
}

/** The version of a record that a form was made from; one that no record has, where that is not what came. */
export const versionIn = (value: unknown): number => (/^\d{1,9}$/.test(String(value)) ? Number(value) : -1)

/** Which page of a list an address asks for, up to a last one; the first, where it names none. */
export const pageIn = ({ page }: Given, last: number): number =>
  Math.min(last, Math.max(1, Math.trunc(Number(asText(page))) || 1))
