import type { Html } from './html.ts'
import type { GovukButton, GovukPagination } from './macro-options.ts'
import { macro } from './macros.ts'

type Attributes = Readonly<Record<string, string | number>>
type Content = Readonly<{ text: string; html?: never }> | Readonly<{ html: Html; text?: never }>
type Styled = Readonly<{ classes?: string; attributes?: Attributes }>
type Link = Content & Readonly<{ href: string; active?: boolean; attributes?: Attributes }>

type TimelineItem = Styled &
  Content &
  Readonly<{ label: Content; byline?: Content; at: Date; shownAt: string }>

/** Something that happened, and when, one under the other. Dates are shown as the caller formatted them. */
const timeline = (
  params: Styled & Readonly<{ headingLevel?: number; items: readonly TimelineItem[] }>,
): Html =>
  macro('moj', 'timeline', {
    ...params,
    items: params.items.map(({ at, shownAt, ...item }) => ({
      ...item,
      datetime: { timestamp: at.toISOString(), type: shownAt },
    })),
  })

/** Who or what the page is about, in a band across the top. */
const identityBar = (params: Styled & Readonly<{ title: Content }>): Html =>
  macro('moj', 'identity-bar', params)

/** Something to know now. The colour comes with an icon and a word. */
const alert = (
  params: Styled &
    Content &
    Readonly<{
      variant: 'information' | 'success' | 'warning' | 'error'
      title: string
      showTitleAsHeading?: boolean
      headingTag?: 'h2' | 'h3' | 'h4'
    }>,
): Html => macro('moj', 'alert', params)

/** A short state in a coloured outline. Its text says what the colour says. */
const badge = (params: Styled & Content): Html => macro('moj', 'badge', params)

/** Choices that narrow a list. Stands in a GET form; `chosen` shows what is applied and how to remove it. */
const filter = (
  params: Readonly<{
    heading: Content
    submit?: Readonly<{ text: string }>
    chosen?: Readonly<{
      heading: Content
      clearLink: Readonly<{ text: string; href: string }>
      categories: readonly Readonly<{
        heading: Content
        items: readonly Readonly<{ text: string; href: string }>[]
      }>[]
    }>
    options: Html
  }>,
): Html =>
  macro('moj', 'filter', {
    heading: params.heading,
    submit: params.submit ?? {},
    selectedFilters: params.chosen,
    optionsHtml: params.options,
  })

/** Parts of one page's subject, side by side. */
const subNavigation = (params: Styled & Readonly<{ label: string; items: readonly Link[] }>): Html =>
  macro('moj', 'sub-navigation', params)

/** Parts of a subject, one under the other, beside the page. */
const sideNavigation = (
  params: Styled &
    Readonly<{
      label: string
      items?: readonly Link[]
      sections?: readonly Readonly<{ heading: Content & { headingLevel?: number }; items: readonly Link[] }>[]
    }>,
): Html => macro('moj', 'side-navigation', params)

/** The parts of a whole service. */
const primaryNavigation = (params: Styled & Readonly<{ label: string; items: readonly Link[] }>): Html =>
  macro('moj', 'primary-navigation', params)

/** The page's heading with what can be done here beside it. */
const pageHeaderActions = (
  params: Styled &
    Readonly<{
      heading: Content & Readonly<{ level?: number; classes?: string }>
      items?: readonly GovukButton[]
    }>,
): Html => macro('moj', 'page-header-actions', params)

/** Facts set apart as panels, one under the other. */
const ticketPanel = (params: Styled & Readonly<{ items: readonly (Content & Styled)[] }>): Html =>
  macro('moj', 'ticket-panel', params)

/** Links to the pages of a long list, and how much of it is shown. */
const pagination = (
  params: Pick<GovukPagination, 'previous' | 'next' | 'landmarkLabel'> &
    Readonly<{
      items: readonly Readonly<{ number?: number; href?: string; current?: boolean; ellipsis?: boolean }>[]
      results?: Readonly<{ from: number; to: number; count?: number; text?: string }>
    }>,
): Html => macro('moj', 'pagination', { classes: '', ...params })

/** The Ministry of Justice components the pages use, each rendered by the macro that ships with MoJ Frontend. */
export const moj = {
  timeline,
  identityBar,
  alert,
  badge,
  filter,
  subNavigation,
  sideNavigation,
  primaryNavigation,
  pageHeaderActions,
  ticketPanel,
  pagination,
} as const
