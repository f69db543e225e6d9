import { voiceTable } from '../../test/permission-voice.ts'
import { openAccount } from './open-account.ts'

await voiceTable({
  title: 'opening the page for a child’s own account',
  did: 'open own account',
  act: (context, episodeId) => openAccount(context, { episodeId }),
})
