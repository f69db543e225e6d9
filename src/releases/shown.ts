/**
 * A count as the public sees it: itself, or a sign. `hidden`: it is too small to show, or another that is could be worked
 * out from it; which of the two is not said. `no data`: nothing can be said, not even nought.
 */
export type Shown = number | 'hidden' | 'no data'

/** How small counts are kept from view, and how many are. */
export type Disclosure = Readonly<{ below: number; hidden: number; roundedTo?: number }>
