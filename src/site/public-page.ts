import type { Html } from '../web/html.ts'
import type { Place } from './place.ts'

/** The parts of the site, in the order of its navigation, with the first page of each. */
export const parts = {
  promises: { path: 'actions/index.html', text: 'Promises' },
  measures: { path: 'measures/index.html', text: 'Measures' },
  picture: { path: 'data-picture.html', text: 'Data picture' },
  fairness: { path: 'fairness.html', text: 'Fairness' },
  update: { path: 'progress/index.html', text: 'Progress update' },
  children: { path: 'children/index.html', text: "Children's edition" },
  methods: { path: 'methods.html', text: 'Methods' },
  downloads: { path: 'downloads.html', text: 'Downloads' },
} as const satisfies Readonly<Record<string, Readonly<{ path: string; text: string }>>>

export type PartName = keyof typeof parts

/** One page of the site: where it stands, what it is called, and what it says. */
export type PublicPage = Readonly<{
  path: string
  title: string
  /** One sentence for search engines and for whoever shares the address. */
  says: string
  part?: PartName
  /** The way back, from the page above. */
  above?: Readonly<{ path: string; text: string }>
  view(place: Place): Html
}>

/** One file of the site. */
export type PublicFile = Readonly<{ path: string; body: string | Uint8Array }>
