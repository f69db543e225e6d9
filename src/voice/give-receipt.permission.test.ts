import { voiceTable } from '../../test/permission-voice.ts'
import { giveReceipt } from './give-receipt.ts'

await voiceTable({
  title: 'giving a child a receipt',
  did: 'give receipt',
  act: (context, episodeId) => giveReceipt(context, { episodeId, language: 'ar', how: 'printed' }),
})
