import type { Given } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import type { Mistake } from '../kernel/problem.ts'
import type { Html } from './html.ts'
import type { Link, Section } from './sections.ts'

/** What a path's colons name: `Params<'/episodes/:episodeId'>` is `{ episodeId: string }`. */
export type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Readonly<Record<Name, string>> & Params<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Readonly<Record<Name, string>>
    : unknown

/**
 * A form as it stands: what was typed so far, what is wrong with it, and the fields every form must carry.
 * `typed` is empty on the first showing. Put `hidden` inside each `<form method="post">`.
 * `search` is what the address of another page says, to begin there with what was searched for here.
 */
export type Attempt = Readonly<{
  typed: Given
  mistakes: readonly Mistake[]
  hidden: Html
  search?: Readonly<Record<string, string>> | undefined
}>

/** Sends the browser to another page after a POST, with one sentence to show there. No names in either. */
export type GoTo = Readonly<{ goTo: string; notice?: string }>

/** One page: how it is read, shown and answered. The kit adds everything that every page needs. */
export type PageDefinition<Path extends string, Seen> = Readonly<{
  path: Path
  title: string | ((seen: Seen) => string)
  /** The whole of `<main>`, its one `<h1>` included. Hidden facts such as a version come from `seen`, not `typed`. */
  view: (seen: Seen, attempt: Attempt) => Html
  show(context: Context, params: Params<Path>, query: Given): Promise<Seen>
  /** Returns where to go next; or mistakes, and the page is shown again; or what was found, for a search by POST. */
  submit?(
    context: Context,
    params: Params<Path>,
    form: Given,
  ): Promise<GoTo | readonly Mistake[] | Readonly<{ seen: Seen }>>
  /** What changed meanwhile, shown above the kept form when somebody else was quicker. */
  conflict?(context: Context, params: Params<Path>, form: Given): Promise<Html>
  section?: Section
  back?: (seen: Seen) => Link
  crumbs?: (seen: Seen) => readonly Link[]
  /** Its form sends one file beside its fields, as `form.file`: an `Uploaded`. */
  takesFile?: true
  /** Its form only looks something up: what it found has an address of its own, to which one can go back. */
  isSearch?: true
  /** Its form begins with what was searched for on another page, where somebody comes from there. */
  beginsWith?: Readonly<{ search: string; typed(asked: Given): Given }>
  /** Lists and boards use the whole window. */
  wide?: true
}>
