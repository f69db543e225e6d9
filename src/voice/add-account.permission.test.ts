import { voiceTable } from '../../test/permission-voice.ts'
import { addAccount } from './add-account.ts'

await voiceTable({
  title: 'writing down a child’s own account',
  did: 'add own account',
  act: (context, episodeId) =>
    addAccount(context, { episodeId, answers: { words: 'I was cold.', language: 'en' } }),
})
