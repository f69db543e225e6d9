import { readAnswers } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { rule } from '../kernel/permission.ts'
import { mayAddChild } from '../policy/permissions/children.ts'
import { page } from '../web/page.ts'
import { kindIn } from './child.ts'
import { findChild } from './find-child.ts'
import { findChildView, type SeenSearch, searchQuestions } from './find-child.view.ts'
import { onwardIn } from './onward.ts'

const before = ({ actor, now }: Context, given: Readonly<Record<string, unknown>>): SeenSearch => ({
  kind: kindIn(given),
  onward: onwardIn(given),
  typed: { kind: kindIn(given) },
  mistakes: [],
  mayAdd: rule(mayAddChild, actor, {}).allowed,
  now,
})

/** Find a child, or add one. What is searched for is posted, so that no name stands in an address, and can be gone back to. */
export const findChildPage = page({
  path: '/children',
  title: 'Find a child',
  section: 'children',
  isSearch: true,
  show: async (context, _params, query) => before(context, query),
  view: (seen, attempt) =>
    findChildView(
      { ...seen, typed: { ...seen.typed, ...attempt.typed }, mistakes: attempt.mistakes },
      attempt,
    ),

  async submit(context, _params, form) {
    const { answers, mistakes } = readAnswers(searchQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const { name, bornOn } = answers as { name?: string; bornOn?: string }
    const kind = kindIn(answers)
    if (!name && !bornOn) return [{ question: 'name', says: 'Enter a name or a date of birth.' }]
    const found = await findChild(context, { name: name ?? '', kind, ...(bornOn ? { bornOn } : {}) })
    return { seen: { ...before(context, form), kind, found } }
  },
})
