import { decisionTable } from '../../kernel/decision.ts'
import { modes, offences, offencesWith } from '../offences.ts'
import { offenceCodes } from '../sources.ts'

/** How an offence is tried, from the category that its codes have in the standing data of the courts. */
export const modeOfTrial = decisionTable({
  id: 'mode-of-trial',
  title: 'Mode of trial',
  source: offenceCodes('Category of each offence code'),
  inForceFrom: '2025-01-01',
  given: { offence: offences.map(({ key }) => key) },
  gives: { mode: modes },
  rules: [
    {
      when: { offence: offencesWith(({ mode }) => mode === 'summary') },
      gives: { mode: 'summary' },
      because:
        "Only a youth court or magistrates try it. Proceedings must start within six months of the offence (Magistrates' Courts Act 1980, s.127: to be verified by the force).",
    },
    {
      when: { offence: offencesWith(({ mode }) => mode === 'either') },
      gives: { mode: 'either' },
      because: 'It may be tried in either court. For a child that is nearly always the youth court.',
    },
    {
      when: { offence: offencesWith(({ mode }) => mode === 'indictable') },
      gives: { mode: 'indictable' },
      because: 'For an adult it goes to the Crown Court. Only a prosecutor decides about it.',
    },
    {
      when: { offence: offencesWith(({ mode }) => mode === 'depends') },
      gives: { mode: 'depends' },
      because: 'Some of its codes are tried one way and some the other. Look up the exact code.',
    },
  ],
})
