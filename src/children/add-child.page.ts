import type { Given } from '../kernel/answers.ts'
import { Refusal } from '../kernel/problem.ts'
import { notKnown, schoolings } from '../policy/child-learning.ts'
import { goTo, page } from '../web/page.ts'
import { addChild } from './add-child.ts'
import { addChildView, type SeenAdd } from './add-child.view.ts'
import { kindIn, kindInWords, withArticle } from './child.ts'
import { readChild } from './child-form.ts'
import { onwardIn, startOn } from './onward.ts'
import { viewCouncils } from './view-councils.ts'

/** The council that looks after the child, as chosen; nothing for `no`. */
export const lookedAfterIn = (form: Given): string | null =>
  typeof form.lookedAfterBy === 'string' && form.lookedAfterBy !== 'no' && form.lookedAfterBy !== ''
    ? form.lookedAfterBy
    : null

/** What was answered, with the school apart that was chosen by its name. */
export function answersIn(form: Given): Readonly<{ answers: Given; schoolId: string | null }> {
  const { schooling } = form
  const isChosen =
    typeof schooling === 'string' &&
    schooling !== '' &&
    !Object.hasOwn({ ...schoolings, ...notKnown }, schooling)
  return isChosen
    ? { answers: { ...form, schooling: 'school' }, schoolId: schooling }
    : { answers: form, schoolId: null }
}

/** Adds a child who has no record yet. */
export const addChildPage = page({
  path: '/children/new',
  title: seen => `Add ${withArticle(seen.kind)}`,
  section: 'children',
  back: () => ({ href: '/children', text: 'Find a child' }),
  show: async (context, _params, query): Promise<SeenAdd> => ({
    ...(await viewCouncils(context, {})),
    kind: kindIn(query),
    onward: onwardIn(query),
  }),
  view: addChildView,

  async submit(context, _params, form) {
    const lookedAfterBy = lookedAfterIn(form)
    const kind = kindIn(form)
    const { answers, schoolId } = answersIn(form)
    const { child, mistakes } = readChild(answers, { now: context.now, lookedAfterBy, schoolId, kind })
    if (mistakes.length > 0) return mistakes
    const notThese = String(form.notThese ?? '').split(' ')
    try {
      const { childId } = await addChild(context, { kind, answers, lookedAfterBy, schoolId, notThese })
      const onward = onwardIn(form)
      const next = onward ? startOn(childId, onward) : `/children/${childId}`
      return goTo(next, { notice: `The ${kindInWords[kind]} has a record now` })
    } catch (problem) {
      if (!(problem instanceof Refusal) || problem.code !== 'CHILD_MAY_BE_KNOWN') throw problem
      const like = { name: `${child.givenNames} ${child.familyName}`, bornOn: child.bornOn, kind }
      return { seen: { ...(await viewCouncils(context, { like })), kind, onward: onwardIn(form) } }
    }
  },
})
