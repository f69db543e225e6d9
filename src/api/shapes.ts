import { type TSchema, Type } from 'typebox'

// What the shapes of requests and answers are made of, whichever room they belong to.

export const id = Type.String({ format: 'uuid' })
export const day = Type.String({ format: 'date' })
export const instant = Type.String({ format: 'date-time' })

/** What may not be there, and is then said to be nothing. */
export const orNull = <Shape extends TSchema>(shape: Shape, about: Readonly<{ description?: string }> = {}) =>
  Type.Union([shape, Type.Null()], about)
export const instantOrNull = orNull(instant)
export const textOrNull = orNull(Type.String())
