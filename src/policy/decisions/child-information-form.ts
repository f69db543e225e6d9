import { decisionTable } from '../../kernel/decision.ts'
import { offences, offencesWith } from '../offences.ts'
import * as from from '../sources.ts'

const grave = offencesWith(({ marks }) => marks.includes('sexual') || marks.includes('long'))
const other = offencesWith(({ marks }) => !marks.includes('sexual') && !marks.includes('long'))

/** When the Child Information Form must be filled: a new one each time the papers go to a prosecutor. */
export const formNeeded = decisionTable({
  id: 'child-information-form',
  title: 'Child Information Form',
  source: from.childInformationForm('When it is mandatory, from 1 February 2025'),
  inForceFrom: '2025-02-01',
  given: {
    road: ['prosecutor decides', 'police charge, not guilty expected', 'neither'],
    chargedBefore: ['yes', 'no'],
    inNeed: ['yes', 'no'],
    lookedAfter: ['yes', 'no'],
    offence: offences.map(({ key }) => key),
  },
  gives: { needed: ['yes', 'no'] },
  rules: [
    {
      when: { road: 'prosecutor decides' },
      gives: { needed: 'yes' },
      because: 'Police ask a prosecutor for authority to charge.',
    },
    {
      when: { road: 'neither' },
      gives: { needed: 'no' },
      because: 'Neither a prosecutor nor a court will be asked.',
    },
    {
      when: { road: 'police charge, not guilty expected', chargedBefore: 'no' },
      gives: { needed: 'yes' },
      because: 'The child has never been charged before.',
    },
    {
      when: { road: 'police charge, not guilty expected', chargedBefore: 'yes', offence: grave },
      gives: { needed: 'yes' },
      because: 'The offence is sexual, or an adult could get 14 years or more for it.',
    },
    {
      when: {
        road: 'police charge, not guilty expected',
        chargedBefore: 'yes',
        offence: other,
        lookedAfter: 'yes',
      },
      gives: { needed: 'yes' },
      because: 'The child is looked after.',
    },
    {
      when: {
        road: 'police charge, not guilty expected',
        chargedBefore: 'yes',
        offence: other,
        lookedAfter: 'no',
        inNeed: 'yes',
      },
      gives: { needed: 'yes' },
      because: 'The child is in need, or has left care.',
    },
    {
      when: {
        road: 'police charge, not guilty expected',
        chargedBefore: 'yes',
        offence: other,
        lookedAfter: 'no',
        inNeed: 'no',
      },
      gives: { needed: 'no' },
      because: 'None of the reasons for the form holds.',
    },
  ],
})
