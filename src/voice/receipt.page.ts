import type { Given } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { frameIn } from '../policy/receipt-frames.ts'
import { goTo, type Page, page } from '../web/page.ts'
import { idIn } from '../web/params.ts'
import { endLink } from './end-link.ts'
import { giveReceipt } from './give-receipt.ts'
import { makeLink } from './make-link.ts'
import { receiptView, type SeenReceiptPage } from './receipt.view.ts'
import { viewReceipt } from './view-receipt.ts'

type Place = Readonly<{ origin: string; episodeId: string }>

/** Records the giving, makes the link if one is wanted, and shows the sheet with it: it is never shown again. */
async function give(context: Context, { origin, episodeId }: Place, form: Given): Promise<SeenReceiptPage> {
  const { language } = frameIn(form.language)
  await giveReceipt(context, { episodeId, language, how: String(form.how ?? '') })
  const made = form.link === 'yes' ? await makeLink(context, { episodeId, language }) : undefined
  const seen = await viewReceipt(context, { episodeId })
  return {
    ...seen,
    frame: frameIn(language),
    justGiven: true,
    ...(made ? { link: { address: `${origin}/my-side/${made.token}`, expiresAt: made.expiresAt } } : {}),
  }
}

/** The receipt of an episode: looked at, given and printed, in the child's language, with or without a one-time link. */
export const receiptPage = (origin: string): Page =>
  page({
    path: '/episodes/:episodeId/receipt',
    title: 'Receipt for the child',
    back: ({ episodeId }) => ({ href: `/episodes/${episodeId}`, text: 'The episode' }),
    view: receiptView,

    async show(context, { episodeId }, query): Promise<SeenReceiptPage> {
      const seen = await viewReceipt(context, { episodeId })
      return { ...seen, frame: frameIn(query.language) }
    },

    async submit(context, { episodeId }, form) {
      if (typeof form.end === 'string') {
        await endLink(context, { episodeId, linkId: idIn(form.end) })
        return goTo(`/episodes/${episodeId}/receipt`, { notice: 'The link has been taken back' })
      }
      return { seen: await give(context, { origin, episodeId }, form) }
    },
  })
