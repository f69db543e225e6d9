import { readAnswers } from '../kernel/answers.ts'
import { goTo, page } from '../web/page.ts'
import { idIn } from '../web/params.ts'
import { addFamily, clearFlag, setFlag } from './change-family.ts'
import { familyQuestions, familyView } from './change-family.view.ts'
import { viewChild } from './view-child.ts'

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined

/** Adds family or a flag to a child's record, and ends flags. */
export const familyPage = page({
  path: '/children/:childId/family',
  title: 'Family and flags',
  section: 'children',
  back: seen => ({ href: `/children/${seen.child.id}`, text: "The child's record" }),
  show: (context, { childId }) => viewChild(context, { childId }),
  view: familyView,

  async submit(context, { childId }, form) {
    const back = `/children/${childId}`
    const ending = textIn(form.end)
    if (ending) {
      await clearFlag(context, { childId, flagId: idIn(ending) })
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
