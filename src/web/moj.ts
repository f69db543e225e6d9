import type { Html } from './html.ts'
import { macro } from './macros.ts'

type Link = Readonly<{ text: string; href: string; active?: boolean }>

/** The Ministry of Justice components the pages use, each rendered by the macro that ships with MoJ Frontend. */
export const moj = {
  /** Parts of one page's subject, side by side. */
  subNavigation: (params: Readonly<{ label: string; items: readonly Link[] }>): Html =>
    macro('moj', 'sub-navigation', params),
} as const
