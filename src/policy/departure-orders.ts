/**
 * A table whose answers can be put in an order, and what a step up and a step down in it mean for a child. Answers of one
 * rank stand together. An answer that stands nowhere is a departure with no direction.
 */
export type DepartureOrder = Readonly<{
  table: string
  title: string
  /** The steps of pathways on which this table suggests an answer. */
  steps: readonly Readonly<{ pathway: string; step: string }>[]
  order: readonly (readonly string[])[]
  up: string
  down: string
}>

const harsher = { up: 'harsher', down: 'lighter' } as const
const protection = { up: 'more protection', down: 'less protection' } as const

/** Counts of departures above nought and below this are not shown: they could point to a child. This project's own limit. */
export const hideDeparturesBelow = 5

/** Every decision table whose departures can have a direction. The orders are this project's own. */
export const departureOrders: readonly DepartureOrder[] = [
  {
    ...harsher,
    table: 'outcome',
    title: 'Outcome for an offence',
    steps: [{ pathway: 'outcome-decision', step: 'decided' }],
    order: [
      ['no further action'],
      ['deferred prosecution'],
      ['community resolution'],
      ['youth caution'],
      ['youth conditional caution'],
      ['charge', 'refer to a prosecutor'],
    ],
  },
  {
    ...harsher,
    table: 'gravity-score',
    title: 'Final gravity score',
    steps: [{ pathway: 'outcome-decision', step: 'scored' }],
    order: [['1'], ['2'], ['3'], ['4'], ['5']],
  },
  {
    ...harsher,
    table: 'knife-start',
    title: 'Where thinking begins about a knife',
    steps: [{ pathway: 'knife-possession', step: 'startingPoint' }],
    order: [['think it through together'], ['youth conditional caution'], ['charge']],
  },
  {
    ...harsher,
    table: 'local-authority-accommodation',
    title: 'Where a child refused bail stays',
    steps: [{ pathway: 'custody', step: 'accommodationDecision' }],
    order: [
      ['move to accommodation'],
      ['move to secure accommodation'],
      ['certify impracticable', 'certify no secure accommodation'],
      ['kept without certificate'],
    ],
  },
  {
    ...protection,
    table: 'missing-risk',
    title: 'Grade of a missing child',
    steps: [{ pathway: 'missing-child', step: 'graded' }],
    order: [['medium'], ['high']],
  },
  {
    ...protection,
    table: 'exploitation-level',
    title: 'Level of exploitation',
    steps: [{ pathway: 'child-exploitation', step: 'levelled' }],
    order: [['emerging'], ['moderate'], ['significant']],
  },
  {
    ...protection,
    table: 'online-grade',
    title: 'Grade of harm online',
    steps: [{ pathway: 'online-harm', step: 'graded' }],
    order: [['medium'], ['high'], ['immediate']],
  },
  {
    ...protection,
    table: 'referral-grade',
    title: 'Grade of a notification',
    steps: [{ pathway: 'safeguarding-notification', step: 'graded' }],
    order: [['information'], ['help'], ['need'], ['harm']],
  },
  {
    ...protection,
    table: 'hub-threshold',
    title: 'Level of need decided in the hub',
    steps: [{ pathway: 'safeguarding-notification', step: 'decided' }],
    order: [['level1'], ['level2'], ['level3'], ['level4']],
  },
]

/** Which way a choice departs from a suggestion. */
export type Direction = 'up' | 'down' | 'sideways'

/** Which way a choice departs from what was suggested: sideways where one of them stands in no order, or both in one rank. */
export function directionOf({ order }: DepartureOrder, suggested: string, chosen: string): Direction {
  const [from, to] = [suggested, chosen].map(answer => order.findIndex(rank => rank.includes(answer)))
  if (from === undefined || to === undefined || from < 0 || to < 0 || from === to) return 'sideways'
  return to > from ? 'up' : 'down'
}
