import { decisionTable } from '../../kernel/decision.ts'
import { thresholdGuide } from '../sources.ts'

const open = ['yes', 'no', 'not known'] as const
const notSure = ['no', 'not known'] as const

/**
 * The London threshold level to which the facts point. It is a guide and not a list to tick: needs move both ways, and
 * services for every child go on at every level.
 */
export const hubThreshold = decisionTable({
  id: 'hub-threshold',
  title: 'London threshold level',
  source: thresholdGuide(
    'Four levels and their routes; the facts that lead to each are proposed',
    'unverified',
  ),
  inForceFrom: '2025-01-01',
  given: { significantHarm: open, complexNeeds: open, extraNeeds: open, disability: open },
  gives: { level: ['level1', 'level2', 'level3', 'level4'] },
  rules: [
    {
      when: { significantHarm: 'yes' },
      gives: { level: 'level4' },
      because: 'The child is in acute need: significant harm, or likely to suffer it.',
    },
    {
      when: { significantHarm: 'not known' },
      gives: { level: 'level3' },
      because: 'Whether the child is harmed is not known: a social worker finds out.',
    },
    {
      when: { significantHarm: 'no', complexNeeds: 'yes' },
      gives: { level: 'level3' },
      because: 'Several needs, or a complex one, ask for more than one service.',
    },
    {
      when: { significantHarm: 'no', complexNeeds: 'not known', disability: 'yes' },
      gives: { level: 'level3' },
      because: 'Disability makes a child more vulnerable, and how complex the needs are is not known.',
    },
    {
      when: { significantHarm: 'no', complexNeeds: 'not known', disability: notSure },
      gives: { level: 'level2' },
      because: 'How complex the needs are is not known: an early help assessment looks.',
    },
    {
      when: { significantHarm: 'no', complexNeeds: 'no', extraNeeds: ['yes', 'not known'] },
      gives: { level: 'level2' },
      because: 'Early help could meet what services for every child do not.',
    },
    {
      when: { significantHarm: 'no', complexNeeds: 'no', extraNeeds: 'no', disability: ['yes', 'not known'] },
      gives: { level: 'level2' },
      because:
        'Disability, known or possible, makes a child more vulnerable: an early help assessment looks.',
    },
    {
      when: { significantHarm: 'no', complexNeeds: 'no', extraNeeds: 'no', disability: 'no' },
      gives: { level: 'level1' },
      because: 'Services that every child has are enough.',
    },
  ],
})
