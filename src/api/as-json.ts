type Left<T> = { [Name in keyof T]: undefined extends T[Name] ? never : Name }[keyof T]
type LeftOut<T> = Exclude<keyof T, Left<T>>

/** A value as it leaves: an instant is text, and what may be undefined may be missing. */
type Json<T> = T extends Date
  ? string
  : T extends readonly (infer One)[]
    ? Json<One>[]
    : T extends object
      ? { -readonly [Name in Left<T>]: Json<T[Name]> } & {
          -readonly [Name in LeftOut<T>]?: Json<Exclude<T[Name], undefined>>
        }
      : T

/** What leaves as JSON: dates become text, and what is undefined is left out. */
export const asJson = <T>(value: T): Json<T> => JSON.parse(JSON.stringify(value))
