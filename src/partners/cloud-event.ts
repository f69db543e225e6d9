import { noticeTitle } from './notice.ts'

/** A notice as it leaves the house: no child, no name, no word of a record. */
export type Leaving = Readonly<{ noticeId: string; kind: string; agencyId: string; at: Date }>

/** Where a notice leads: to a page that asks for sign-in first. */
export const linkOf = (origin: string, noticeId: string): string => `${origin}/notices/${noticeId}`

/** A notice as a CloudEvent 1.0 in JSON. Its id is that of the notice, so that a receiver knows a repeat. */
export const cloudEvent = (origin: string, { noticeId, kind, agencyId, at }: Leaving): string =>
  JSON.stringify({
    specversion: '1.0',
    id: noticeId,
    source: origin,
    type: `child-first.notice.${kind.replaceAll(' ', '-')}`,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data: { says: noticeTitle(kind), agency: agencyId, link: linkOf(origin, noticeId) },
  })
