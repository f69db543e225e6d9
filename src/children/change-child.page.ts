import { readAnswers } from '../kernel/answers.ts'
import { html } from '../web/html.ts'
import { goTo, page } from '../web/page.ts'
import { lookedAfterIn } from './add-child.page.ts'
import { addFamily, changeChild, clearFlag, setFlag } from './change-child.ts'
import { detailsView, familyQuestions, familyView } from './change-child.view.ts'
import { nameOf } from './child.ts'
import { viewChild } from './view-child.ts'
import { viewCouncils } from './view-councils.ts'

const toRecord = (childId: string) => ({ href: `/children/${childId}`, text: "The child's record" })

/** Changes who a child's record says they are. */
export const detailsPage = page({
  path: '/children/:childId/details',
  title: 'Change these details',
  section: 'children',
  back: seen => toRecord(seen.child.id),
  async show(context, { childId }) {
    const seen = await viewChild(context, { childId })
    const { councils } = await viewCouncils(context, {})
    return { ...seen, councils }
  },
  view: detailsView,

  async submit(context, { childId }, form) {
    const version = Number(form.version)
    await changeChild(context, { childId, version, answers: form, lookedAfterBy: lookedAfterIn(form) })
    return goTo(`/children/${childId}`, { notice: 'Details saved' })
  },

  async conflict(context, { childId }) {
    const { child } = await viewChild(context, { childId })
    return html`<p class="govuk-body">The record now reads: ${nameOf(child)}, ${child.borough ?? 'borough not known'},
      ${child.school ?? 'school not known'}.</p>`
  },
})

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined

/** Adds family or a flag to a child's record, and ends flags. */
export const familyPage = page({
  path: '/children/:childId/family',
  title: 'Family and flags',
  section: 'children',
  back: seen => toRecord(seen.child.id),
  show: (context, { childId }) => viewChild(context, { childId }),
  view: familyView,

  async submit(context, { childId }, form) {
    const back = `/children/${childId}`
    const ending = textIn(form.end)
    if (ending) {
      await clearFlag(context, { childId, flagId: ending })
      return goTo(back, { notice: 'Flag ended' })
    }
    const { answers, mistakes } = readAnswers(familyQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const note = textIn(answers.note)
    const phone = textIn(answers.phone)
    if (answers.add === 'flag')
      await setFlag(context, { childId, kind: String(answers.flag), ...(note ? { note } : {}) })
    else
      await addFamily(context, {
        childId,
        kind: String(answers.kind),
        name: String(answers.name),
        parental: answers.parental === 'yes',
        ...(phone ? { phone } : {}),
      })
    return goTo(back, { notice: answers.add === 'flag' ? 'Flag set' : 'Added to the family' })
  },
})
