import { goTo, page } from '../web/page.ts'
import { signTranslation } from './sign-translation.ts'
import { translationsView } from './translations.view.ts'
import { viewTranslations } from './view-translations.ts'

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The texts of the receipt in every language, and the signatures under them. */
export const translationsPage = page({
  path: '/receipt-translations',
  title: 'Translations of the receipt',
  section: 'rules',
  view: translationsView,
  show: (context, _params, query) => viewTranslations(context, { language: asText(query.language) }),

  async submit(context, _params, form) {
    const [language, textHash, readBy] = [form.language, form.textHash, form.readBy].map(asText)
    if (!readBy?.trim()) return [{ question: 'readBy', says: 'Say who read it.' }]
    await signTranslation(context, { language: language ?? '', textHash: textHash ?? '', readBy })
    return goTo(`/receipt-translations?language=${language}`, { notice: 'Signed' })
  },
})
