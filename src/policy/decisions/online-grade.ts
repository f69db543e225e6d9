import { decisionTable } from '../../kernel/decision.ts'
import { proposal } from '../sources.ts'

const notSure = ['no', 'not known'] as const

/** How soon somebody must act on a report of harm to a child online. A person grades; the table only suggests. */
export const onlineGrade = decisionTable({
  id: 'online-grade',
  title: 'Grade of a report of harm online',
  source: proposal('Grades and rows; the grades of the force were not seen', 'proposal'),
  inForceFrom: '2025-01-01',
  given: {
    danger: ['yes', 'no', 'not known'],
    extortion: ['yes', 'no', 'not known'],
    access: ['yes', 'no', 'not known'],
    recent: ['yes', 'no', 'not known'],
  },
  gives: { grade: ['immediate', 'high', 'medium'] },
  rules: [
    {
      when: { danger: 'yes' },
      gives: { grade: 'immediate' },
      because: 'A child is in danger now.',
    },
    {
      when: { danger: notSure, extortion: 'yes' },
      gives: { grade: 'immediate' },
      because: 'A child who is being blackmailed may not be safe tonight.',
    },
    {
      when: { danger: notSure, extortion: notSure, access: 'yes' },
      gives: { grade: 'high' },
      because: 'The suspect lives with, works with or can reach children.',
    },
    {
      when: { danger: notSure, extortion: notSure, access: notSure, recent: 'yes' },
      gives: { grade: 'high' },
      because: 'The harm is recent, or the material is new: a child may still be where it happened.',
    },
    {
      when: { danger: 'not known', extortion: notSure, access: notSure, recent: notSure },
      gives: { grade: 'high' },
      because: 'Nobody knows whether a child is in danger now. Find out, then grade again.',
    },
    {
      when: { danger: 'no', extortion: notSure, access: notSure, recent: notSure },
      gives: { grade: 'medium' },
      because: 'No sign of danger now, of blackmail, of a child within reach, or of new harm.',
    },
  ],
})
