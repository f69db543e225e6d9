import type { Html } from './html.ts'
import type { GovukParams } from './macro-options.ts'
import { macro } from './macros.ts'

type Camel<Folder extends string> = Folder extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Folder

/** Every GOV.UK component as a typed function: `govuk.input({ … })`. `html` parameters take only markup made here. */
export type Govuk = {
  readonly [Folder in keyof GovukParams as Camel<Folder>]: (params: GovukParams[Folder]) => Html
}

const folderOf = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

const made = new Map<string, (params: unknown) => Html>()

/** The GOV.UK components, each rendered by the macro that ships with govuk-frontend. */
export const govuk = new Proxy({} as Govuk, {
  get(_, name: string) {
    const known = made.get(name) ?? ((params: unknown) => macro('govuk', folderOf(name), params))
    made.set(name, known)
    return known
  },
})
