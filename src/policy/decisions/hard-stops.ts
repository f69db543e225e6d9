import { decisionTable } from '../../kernel/decision.ts'
import { type Offence, offences, offencesWith } from '../offences.ts'
import { chargingGuidance } from '../sources.ts'

const has = (mark: Offence['marks'][number]) => (offence: Offence) => offence.marks.includes(mark)
const indictable = offencesWith(({ mode }) => mode === 'indictable')
const consent = offencesWith(offence => offence.mode !== 'indictable' && has('consent')(offence))
const prosecutor = offencesWith(
  offence => offence.mode !== 'indictable' && has('prosecutor')(offence) && !has('consent')(offence),
)
const left = offencesWith(offence => offence.mode !== 'indictable' && !has('prosecutor')(offence))
const fits = ['guilty', 'not guilty', 'not known'] as const
const summary = offencesWith(
  offence => (offence.mode === 'summary' || offence.key === 'theft-shop') && !has('prosecutor')(offence),
)
const either = left.filter(key => !summary.includes(key))

/**
 * Who may charge. Police may charge a summary offence or theft from a shop whatever the plea, and another offence if a
 * guilty plea is expected; the rest, and some offences always, go to a prosecutor. It stops a charge, not a resolution:
 * only an indictable offence needs a prosecutor for a caution as well.
 */
export const hardStops = decisionTable({
  id: 'hard-stops',
  title: 'Who may charge a child',
  source: chargingGuidance('Police charging, and offences that police may not charge', 'unverified'),
  inForceFrom: '2025-01-01',
  given: {
    offence: offences.map(({ key }) => key),
    domestic: ['yes', 'no'],
    hate: ['yes', 'no'],
    plea: fits,
  },
  gives: { decider: ['police may charge', 'prosecutor charges', 'prosecutor decides'] },
  rules: [
    {
      when: { offence: indictable },
      gives: { decider: 'prosecutor decides' },
      because: 'It is tried on indictment only: a prosecutor decides about a charge and about a caution.',
    },
    {
      when: { offence: consent },
      gives: { decider: 'prosecutor charges' },
      because: 'The Director of Public Prosecutions must consent to a prosecution.',
    },
    {
      when: { offence: prosecutor },
      gives: { decider: 'prosecutor charges' },
      because: 'It is among the offences that police may never charge.',
    },
    {
      when: { offence: left, domestic: 'yes' },
      gives: { decider: 'prosecutor charges' },
      because: 'Police may not charge domestic abuse.',
    },
    {
      when: { offence: left, domestic: 'no', hate: 'yes' },
      gives: { decider: 'prosecutor charges' },
      because: 'Police may not charge hate crime.',
    },
    {
      when: { offence: summary, domestic: 'no', hate: 'no' },
      gives: { decider: 'police may charge' },
      because: 'Police may charge a summary offence or theft from a shop, whatever plea is expected.',
    },
    {
      when: { offence: either, domestic: 'no', hate: 'no', plea: 'guilty' },
      gives: { decider: 'police may charge' },
      because: 'A guilty plea is expected, and the youth court can deal with it.',
    },
    {
      when: { offence: either, domestic: 'no', hate: 'no', plea: ['not guilty', 'not known'] },
      gives: { decider: 'prosecutor charges' },
      because: 'It may be tried in either court, and nobody expects a guilty plea.',
    },
  ],
})
