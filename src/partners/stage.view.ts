import { decliningReasons } from '../policy/declining.ts'
import { type Html, html } from '../web/html.ts'
import { tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { type Referral, type Stage, stageOf } from './referral.ts'

const stages: Readonly<Record<Stage, readonly [words: string, colour: string]>> = {
  'not sent': ['Not sent', 'red'],
  sent: ['Sent', 'blue'],
  received: ['Received', 'blue'],
  accepted: ['Accepted', 'turquoise'],
  declined: ['Declined', 'orange'],
  done: ['Done', 'green'],
  'not done': ['Not done', 'red'],
  withdrawn: ['Withdrawn', 'grey'],
}

/** Where a referral stands, as a tag. */
export function stageTag(referral: Referral): Html {
  const [words, colour] = stages[stageOf(referral)]
  return tag(words, colour)
}

/** Its life in one line: sent, opened, answered. */
export function lifeView(referral: Referral): Html {
  const { isShared, toldAt, openedAt, receivedAt, receivedBy, reply, state, settledAt } = referral
  if (!isShared)
    return html`Asked ${moment(openedAt, 'dated')}. <strong>Not sent: no sharing agreement covers it.</strong>`
  const done = settledAt && state !== 'not needed'
  return html`Sent ${moment(toldAt ?? openedAt, 'dated')}, ${
    receivedAt
      ? html`opened ${moment(receivedAt, 'dated')}${receivedBy && ` by ${receivedBy}`}`
      : 'not opened yet'
  }${reply && html`, ${reply.kind} ${moment(reply.at, 'dated')}${reply.by && ` by ${reply.by}`}`}${
    done && html`, ${state === 'missed' ? 'given up' : 'answered'} ${moment(settledAt, 'dated')}`
  }.${
    reply?.kind === 'declined' &&
    html` <span class="govuk-body-s">${decliningReasons[reply.reason ?? ''] ?? ''}: ${reply.words}</span>`
  }`
}

/** The address of a referral. */
export const addressOf = ({ episodeId, step, occurrence }: Referral): string =>
  `/partners/referrals/${episodeId}/${step}/${occurrence}`
