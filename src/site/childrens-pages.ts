import { everyRule } from '../policy/every-rule.ts'
import { childSituations } from '../policy/for-children.ts'
import { current } from '../reports/rule-book.ts'
import {
  childrensComplaintView,
  childrensHomeView,
  childrensMeaningView,
  childrensPages,
  childrensPromisesView,
  childrensSituationView,
} from './children.view.ts'
import { childrensNumbersView } from './childrens-numbers.view.ts'
import { dayOf, type Edition } from './edition.ts'
import { type PublicPage, parts } from './public-page.ts'

const forChildren = (page: Omit<PublicPage, 'part' | 'says'>): PublicPage => ({
  says: 'For children: what the police in London must do for you.',
  above: { path: parts.children.path, text: 'Back to the start' },
  part: 'children',
  ...page,
})

function situationPages(edition: Edition): readonly PublicPage[] {
  const pathways = current(everyRule.pathways, dayOf(edition) ?? '')
  return childSituations.flatMap(situation => {
    const pathway = pathways.find(({ id }) => id === situation.pathway)
    if (!pathway?.forChild) return []
    return forChildren({
      path: `children/${situation.pathway}.html`,
      title: situation.title,
      above: childrensPages.meaning,
      view: place => childrensSituationView(situation, pathway, place),
    })
  })
}

/** Every page of the children's edition. */
export const childrensEdition = (edition: Edition): readonly PublicPage[] => {
  const { promises, meaning, numbers, complain } = childrensPages
  const page = ({ path, text }: Readonly<{ path: string; text: string }>, view: PublicPage['view']) =>
    forChildren({ path, title: text, view })
  return [
    {
      path: parts.children.path,
      title: 'This part is for you',
      says: 'For children: what the police promised you, and what you can do.',
      part: 'children',
      view: childrensHomeView,
    },
    page(promises, () => childrensPromisesView(edition)),
    page(meaning, childrensMeaningView),
    page(numbers, place => childrensNumbersView(edition, place)),
    page(complain, childrensComplaintView),
    ...situationPages(edition),
  ]
}
