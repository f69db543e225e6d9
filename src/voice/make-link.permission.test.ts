import { voiceTable } from '../../test/permission-voice.ts'
import { makeLink } from './make-link.ts'

await voiceTable({
  title: 'making a link for a child to add their side',
  did: 'make account link',
  act: (context, episodeId) => makeLink(context, { episodeId, language: 'en' }),
})
