import { nameOf } from '../children/child.ts'
import { findChild } from '../children/find-child.ts'
import { viewChild } from '../children/view-child.ts'
import { readAnswers } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { asText } from '../kernel/reading-time.ts'
import { goTo, page } from '../web/page.ts'
import { linkRecords } from './link-records.ts'
import { linkQuestions, linkView, otherKindIn, type SeenLinking, waysFor } from './link-records.view.ts'

const before = async (context: Context, childId: string): Promise<SeenLinking> => ({
  child: (await viewChild(context, { childId })).child,
  now: context.now,
})

/** Links a record with another: first the other is found, then it is said how they are connected. */
export const linkRecordsPage = page({
  path: '/children/:childId/link',
  title: 'Add a link',
  section: 'children',
  back: seen => ({ href: `/children/${seen.child.id}/network`, text: `Around ${nameOf(seen.child)}` }),
  show: (context, { childId }) => before(context, childId),
  view: linkView,

  async submit(context, { childId }, form) {
    const seen = await before(context, childId)
    const kind = otherKindIn(form)
    const { answers, mistakes } = readAnswers(linkQuestions(seen.child.kind), form, context.now)
    if (mistakes.length > 0) return mistakes
    const found = await findChild(context, { name: String(answers.name), kind })
    const matches = found.filter(one => one.id !== childId)
    const other = matches.find(one => one.id === asText(form.other))
    const way = waysFor(seen.child.kind, kind).find(one => one.key === asText(form.way))
    if (!other || !way) return { seen: { ...seen, matches, kind } }
    const ends = way.isFromHere ? { from: childId, to: other.id } : { from: other.id, to: childId }
    const note = asText(form.note)
    await linkRecords(context, { childId, ...ends, kind: way.kind, ...(note ? { note } : {}) })
    return goTo(`/children/${childId}/network`, { notice: 'Link added' })
  },
})
