import type { Given } from '../kernel/answers.ts'
import { Refusal } from '../kernel/problem.ts'
import { goTo, page } from '../web/page.ts'
import { searchIn } from '../web/searches.ts'
import { addChild } from './add-child.ts'
import { addChildView, type SeenAdd } from './add-child.view.ts'
import { kindIn, kindInWords, withArticle } from './child.ts'
import { answersIn, lookedAfterIn, readChild } from './child-form.ts'
import { onwardIn, startOn } from './onward.ts'
import { viewCouncils } from './view-councils.ts'

/**
 * What was searched for, as the answers about whom a record is about. A name in one box is taken as it is mostly written:
 * the last word is the family name, or what stands before a comma. Whoever adds the record sees both, and may change them.
 */
function fromSearch(asked: Given): Given {
  const name = typeof asked.name === 'string' ? asked.name.trim() : ''
  const days = Object.entries(asked).filter(([box]) => box.startsWith('bornOn'))
  if (kindIn(asked) === 'line') return { familyName: name }
  const [, before = '', after] = /^([^,]*),(.*)$/.exec(name) ?? []
  const cut = name.lastIndexOf(' ')
  const names =
    after === undefined
      ? {
          givenNames: cut < 0 ? name : name.slice(0, cut).trim(),
          familyName: cut < 0 ? '' : name.slice(cut + 1),
        }
      : { givenNames: after.trim(), familyName: before.trim() }
  return { ...names, ...Object.fromEntries(days) }
}

/** Adds a child who has no record yet. */
export const addChildPage = page({
  path: '/children/new',
  title: ({ kind, likely }) => `${likely?.length ? 'Is it one of these? ' : ''}Add ${withArticle(kind)}`,
  section: 'children',
  back: ({ search }) => ({
    href: `/children?${new URLSearchParams(search)}`.replace(/\?$/, ''),
    text: 'Find a child',
  }),
  beginsWith: { search: '/children', typed: fromSearch },
  show: async (context, _params, query): Promise<SeenAdd> => ({
    ...(await viewCouncils(context, {})),
    kind: kindIn(query),
    onward: onwardIn(query),
    search: searchIn(query),
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
      const seen = await viewCouncils(context, { like })
      return { seen: { ...seen, kind, onward: onwardIn(form), search: searchIn(form) } }
    }
  },
})
