import { terms } from '../policy/language.ts'
import { openPage } from '../web/page.ts'
import { languageRuleView } from './language-rule.view.ts'

/** The words that are marked as people write about a child, why each is, and what to say instead. */
export const languageRulePage = openPage({
  path: '/rules/language',
  show: () => terms,
  title: 'Words that are marked',
  section: 'rules',
  crumbs: () => [{ href: '/rules', text: 'Rules' }],
  view: languageRuleView,
})
