import { setAsideLead } from '../../src/episodes/set-aside-lead.ts'
import { shareUrgently } from '../../src/episodes/share-urgently.ts'
import { viewEpisode } from '../../src/episodes/view-episode.ts'
import type { Pathway, Step } from '../../src/kernel/pathway.ts'
import { Refusal } from '../../src/kernel/problem.ts'
import { answerDispute, disputeEntry } from '../../src/partners/dispute-entry.ts'
import type { Person } from '../../src/people/person.ts'
import { addAccount } from '../../src/voice/add-account.ts'
import { giveReceipt } from '../../src/voice/give-receipt.ts'
import { as, cast, castAgencies, testNow } from '../cast.ts'
import { letters, people, type SceneChild, type Sentence, whoDoes } from './scene.ts'

// What is written beside the entries of an episode, every sentence of it marked: what a child says, what a partner disputes,
// why something was not started, and what could not wait for an agreement. Who may read it is worked out from the rules.

/** An episode of the scene, with the sentences of its entries. */
export type Lived = Readonly<{
  episode: Readonly<{ id: string; child: SceneChild; pathway: Pathway; steps: readonly string[] }>
  sentences: readonly Sentence[]
}>

const police = castAgencies.police.id
let written = 0
const newMark = (): string => `besides${letters(++written)}z`

/** Everybody who was given anything of an episode, and the police. */
const readersOf = ({ sentences }: Lived): ReadonlySet<string> =>
  new Set([police, ...sentences.flatMap(one => [...one.agencies])])

const teamOf = ({ team }: SceneChild): Person => (team ? cast.tom : cast.sam)

const ifAllowed = async <Result>(act: () => Promise<Result>): Promise<Result | undefined> => {
  try {
    return await act()
  } catch (problem) {
    if (problem instanceof Refusal) return undefined
    throw problem
  }
}

/** What the child says of it: for whoever sees the episode. And a receipt, which says nothing of anybody. */
async function heard(one: Lived): Promise<readonly Sentence[]> {
  const { id, child } = one.episode
  const mark = newMark()
  const context = as(teamOf(child))
  await ifAllowed(() => giveReceipt(context, { episodeId: id, language: 'en', how: 'printed' }))
  const answers = { words: mark, language: 'en', helpedBy: 'nobody' }
  const kept = await ifAllowed(() => addAccount(context, { episodeId: id, answers }))
  return kept ? [{ mark, child, agencies: readersOf(one), unit: one.sentences[0]?.unit }] : []
}

/** Why something was not started: for whoever was given the step that led to it. */
async function setAside(one: Lived): Promise<readonly Sentence[]> {
  const { id, child, pathway } = one.episode
  const sentences: Sentence[] = []
  const { leads } = await viewEpisode(as(teamOf(child)), { episodeId: id })
  for (const lead of leads.open.slice(0, 2)) {
    const who = whoDoes(pathway.steps[lead.step] as Step, child)
    const mark = newMark()
    const aside = { episodeId: id, step: lead.step, pathway: lead.pathway, reason: mark }
    const entry = one.sentences.find(each => each.step === lead.step)
    if (!who || !entry || (await ifAllowed(() => setAsideLead(as(who), aside).then(() => true))) !== true)
      continue
    sentences.push({ ...entry, mark })
  }
  return sentences
}

/** What a partner says is not right, and the answer: for both of them, and for police who were given the entry. */
async function disputed(one: Lived): Promise<readonly Sentence[]> {
  const { id, child } = one.episode
  const found = one.sentences.find(each => each.version === 1 && each.maker === police)
  const told = people.find(who => who.agency.kind !== 'police' && found?.agencies.has(who.agency.id))
  if (!found || !told || disputes.length === mostDisputes) return []
  const [words, answer] = [newMark(), newMark()]
  const raised = await ifAllowed(() => disputeEntry(as(told), { episodeId: id, version: 1, words }))
  if (!raised) return []
  const agencies = new Set([told.agency.id, police])
  await answerDispute(as(teamOf(child)), { ...raised, outcome: 'stands', answer })
  disputes.push(raised.disputeId)
  return [words, answer].map(mark => ({ mark, child, agencies, unit: found.unit, disputed: true }))
}

/** Each dispute has a page of its own, which everybody opens. */
const mostDisputes = 4

/** The disputes of the scene. */
export const disputes: string[] = []
/** What was shared at once. */
export const urgent: string[] = []

/** What could not wait: for the one agency it was shared with, the police who may read the episode, and who answers for it. */
export async function sharedAtOnce(one: Lived, agencyId: string, by: Person): Promise<readonly Sentence[]> {
  const { id, child } = one.episode
  const [danger, message] = [newMark(), newMark()]
  const answers = { agencyId, harm: 'yes', danger, message, basis: 'vital', hours: 1 }
  const { urgentId } = await shareUrgently(as(by, new Date(+testNow - 300_000)), { episodeId: id, answers })
  urgent.push(urgentId)
  const told = { child, agencies: new Set([agencyId, police]), unit: one.sentences[0]?.unit }
  return [danger, message].map(mark => ({ ...told, mark, overseen: true }))
}

/** Writes beside some of the episodes, and says who may read what. */
export async function writeBesides(lived: readonly Lived[]): Promise<readonly Sentence[]> {
  const sentences: Sentence[] = []
  for (const one of lived)
    sentences.push(...(await heard(one)), ...(await setAside(one)), ...(await disputed(one)))
  return sentences
}
