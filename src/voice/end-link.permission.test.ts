import { voiceTable } from '../../test/permission-voice.ts'
import { newId } from '../store/ids.ts'
import { endLink } from './end-link.ts'
import { makeLink } from './make-link.ts'

const made = new Map<string, string>()

await voiceTable({
  title: 'taking a link back',
  did: 'end account link',
  prepare: async (episodeId, by) =>
    made.set(episodeId, (await makeLink(by, { episodeId, language: 'en' })).linkId),
  act: (context, episodeId) => endLink(context, { episodeId, linkId: made.get(episodeId) ?? newId() }),
})
