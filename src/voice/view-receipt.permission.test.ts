import { voiceTable } from '../../test/permission-voice.ts'
import { viewReceipt } from './view-receipt.ts'

await voiceTable({
  title: 'reading a receipt',
  did: 'view receipt',
  act: (context, episodeId) => viewReceipt(context, { episodeId }),
})
