import { announceSample } from '../checks/announce-sample.ts'
import { drawSample } from '../checks/draw-sample.ts'
import { setAsideLead } from '../episodes/set-aside-lead.ts'
import { viewEpisode } from '../episodes/view-episode.ts'
import { viewJourney } from '../journeys/view-journey.ts'
import { londonDay } from '../kernel/calendar.ts'
import { endAgreement } from '../partners/sign-agreement.ts'
import type { Person } from '../people/person.ts'
import { addAccount } from '../voice/add-account.ts'
import { giveReceipt } from '../voice/give-receipt.ts'
import { agreementRows } from './agreements.ts'
import { cast, castAgencies } from './cast.ts'
import { type CastChild, castChildren } from './cast-children.ts'
import { acting } from './staff.ts'
import { ignoreRefusal } from './until-accepted.ts'

const day = 86_400_000

/** What a child of the cast was given to read after a contact, and what the child says of it. */
type Heard = Readonly<{
  child: CastChild
  pathway: string
  by: Person
  language: string
  how: string
  words: string
  helpedBy: string
}>

const heard: readonly Heard[] = [
  {
    ...{ child: castChildren.kit, pathway: 'stop-and-search', by: cast.tom, language: 'en', how: 'printed' },
    words:
      'I was on my way to training. They asked what was in my bag and it was my boots. One of them said sorry at the end. I did not know I could say no to the photo.',
    helpedBy: 'nobody',
  },
  {
    ...{ child: castChildren.amara, pathway: 'custody', by: cast.ade, language: 'en', how: 'printed' },
    words: 'I want my mum to know where I am. I was cold. The lady with the forms was kind.',
    helpedBy: 'adviser',
  },
  {
    ...{
      child: castChildren.ravi,
      pathway: 'search-exposing-intimate-parts',
      by: cast.ade,
      language: 'bn',
      how: 'read',
    },
    words: 'Nobody told me why until after. I want to tell somebody who was not there.',
    helpedBy: 'worker',
  },
]

async function episodeOf({ child, pathway, by }: Heard, now: Date): Promise<string | undefined> {
  const { episodes } = await viewJourney(acting(by, now), { childId: child.id })
  return episodes.find(one => one.pathway === pathway)?.id
}

async function hear(one: Heard, now: Date): Promise<void> {
  const episodeId = await episodeOf(one, now)
  if (!episodeId) return
  const context = acting(one.by, now)
  const { language, how, words, helpedBy } = one
  await giveReceipt(context, { episodeId, language, how }).catch(ignoreRefusal)
  await addAccount(context, { episodeId, answers: { words, language: 'en', helpedBy } })
}

/** One pathway that a stop led to is not started, and says why; what else it led to is still open. */
async function setOneAside(now: Date): Promise<void> {
  const [stopped] = heard
  const episodeId = stopped && (await episodeOf(stopped, now))
  if (!episodeId) return
  const context = acting(cast.tom, now)
  const { leads } = await viewEpisode(context, { episodeId })
  const [, second] = leads.open
  if (!second) return
  const reason = 'Talked through with the sergeant and his mother: the plan he has covers it.'
  await setAsideLead(context, { episodeId, step: second.step, pathway: second.pathway, reason })
}

/** A sample of searches that was drawn, some to be looked at twice, and one of custody that was only announced. */
async function drawSamples(now: Date): Promise<void> {
  const pat = acting(cast.pat, now)
  const on = (offset: number): string => londonDay(new Date(+now + offset * day))
  const both = { review: 'case-audit', byUnit: true }
  const past = { ...both, pathway: 'stop-and-search', from: on(-15), until: on(0), size: 4, twice: 1 }
  const { sampleId } = await announceSample(pat, past)
  await drawSample(pat, { sampleId })
  await announceSample(pat, { ...both, pathway: 'custody', from: on(-7), until: on(7), size: 5, twice: 1 })
}

/**
 * Croydon's agreement is over as of now and not signed anew yet, so that somebody can try what is done for a child in danger whom
 * no agreement covers. What was shared before stays shared.
 */
async function letAnAgreementEnd(now: Date): Promise<void> {
  const [agreement] = agreementRows([castAgencies.croydon], { by: cast.helen.id })
  if (!agreement) return
  const reason = 'It is being written anew: the new one waits to be signed.'
  await endAgreement(acting(cast.helen, now), { agreementId: agreement.id, reason })
}

/** Writes beside the episodes of the demonstration what people besides those who owe a step write. */
export async function writeBesides(now: Date): Promise<void> {
  for (const one of heard) await hear(one, now)
  await setOneAside(now)
  await drawSamples(now)
  await letAnAgreementEnd(now)
}
