/** A signed agreement as it bears on one pathway: with which agency, from when to when, and what it leaves out. */
export type Agreement = Readonly<{
  id: string
  agencyId: string
  beganAt: Date
  endsAt: Date
  /** `pathway step` for what is not shared at all; `pathway step question` for an answer that is not. */
  leavesOut: readonly string[]
}>

/** What is about to be shared, with whom, and when. */
export type Sharing = Readonly<{ agencyId: string; pathway: string; step: string; at: Date }>

const isInForce = ({ beganAt, endsAt }: Agreement, at: Date): boolean => beganAt <= at && at < endsAt

/** The agreements that let one step of a pathway be shared with an agency at a moment. None: it may not be. */
const allowing = (agreements: readonly Agreement[], sharing: Sharing): readonly Agreement[] =>
  agreements.filter(
    one =>
      one.agencyId === sharing.agencyId &&
      isInForce(one, sharing.at) &&
      !one.leavesOut.includes(`${sharing.pathway} ${sharing.step}`),
  )

/** Whether a step may be shared with an agency. */
export const mayShare = (agreements: readonly Agreement[], sharing: Sharing): boolean =>
  allowing(agreements, sharing).length > 0

/** The questions whose answers an agency does not see: every agreement that lets the step be shared leaves them out. */
export function leftOut(agreements: readonly Agreement[], sharing: Sharing): readonly string[] {
  const [first, ...others] = allowing(agreements, sharing).map(({ leavesOut }) =>
    questionsIn(leavesOut, sharing),
  )
  return (first ?? []).filter(question => others.every(questions => questions.includes(question)))
}

const questionsIn = (leavesOut: readonly string[], { pathway, step }: Sharing): readonly string[] =>
  leavesOut.flatMap(name => {
    const [of, from, question] = name.split(' ')
    return of === pathway && from === step && question ? [question] : []
  })
