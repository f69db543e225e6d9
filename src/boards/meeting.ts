import type { OwedAction } from '../kernel/each.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { everyRule } from '../policy/every-rule.ts'

/** A kind of meeting: a step that asks who came and what was agreed, and the step by which each action is done. */
export type Meeting = Readonly<{
  pathway: string
  pathwayTitle: string
  step: string
  title: string
  actionStep: string
}>

const attendance = ['came', 'agencies']

const asksWhoCame = ({ asks = {} }: Step): boolean => attendance.some(name => asks[name]?.kind === 'several')

/** The meetings of a pathway. */
const meetingsOf = ({ id, title, steps }: Pathway): readonly Meeting[] =>
  Object.entries(steps).flatMap(([actionStep, { each }]) => {
    const held = each && steps[each.step]
    return each && held && asksWhoCame(held)
      ? [{ pathway: id, pathwayTitle: title, step: each.step, title: held.title, actionStep }]
      : []
  })

/** Every kind of meeting there is, found by what its step asks. */
export const meetings = (): readonly Meeting[] => everyRule.pathways.flatMap(meetingsOf)

/** A child before a meeting: which meeting, who has the chair, and by when. */
export type AgendaItem = Readonly<{
  episodeId: string
  childId: string
  childName: string
  kind: string
  bornOn: string | null
  borough: string | null
  pathway: string
  inForceFrom: string
  step: string
  occurrence: number
  owedBy: string
  agency: string | null
  openedAt: Date
  dueAt: Date | null
  promptAt: Date | null
  lead: string | null
}>

/** An action of a meeting as it is owed: by whom, by when, and how it stands where the reader may know. */
export type MeetingAction = Readonly<{
  episodeId: string
  childId: string
  childName: string
  pathway: string
  inForceFrom: string
  step: string
  occurrence: number
  owedBy: string
  agency: string | null
  dueAt: Date | null
  state: string
  settledAt: Date | null
  /** Whether the reader may know whether it is done. */
  isKnown: boolean
}>

/** An action with what was agreed, where the reader may read it. */
export type AgreedThen = MeetingAction & Readonly<{ what: string | undefined }>

/** Puts to each action what was agreed. */
export const withWords = (
  actions: readonly MeetingAction[],
  agreed: ReadonlyMap<string, readonly OwedAction[]>,
): readonly AgreedThen[] =>
  actions.map(action => ({
    ...action,
    what: agreed.get(`${action.episodeId} ${action.step}`)?.find(one => one.occurrence === action.occurrence)
      ?.what,
  }))
