import { measure, where } from '../../kernel/measure.ts'
import { auditedKind, chosenBy } from '../check-groups.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const auditedWithVoiceAndNeeds = measure({
  kind: 'share',
  id: 'audited-with-voice-and-needs',
  title: "Audited records that use the child's voice and know the child's own needs",
  asks: 'When a record is audited, is the child heard in it, and known?',
  source: childrensStrategy(
    "Objective 4: share of audited cases that use the child's voice and recognise needs",
  ),
  owner: 'Case audit lead',

  view: 'published.case_audits',
  dated: 'graded_on',
  outOf: where`overall <> ''`,
  of: 'audited records',
  counts: where`voice = 'yes' and needs = 'yes'`,
  counted: 'use the voice and know the needs',
  by: [chosenBy, auditedKind, ...byChild],
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Only records chosen by chance speak for those that were not audited. Choose “By chance” to see them alone.',
    '“Partly” is counted as no.',
    'Records that only the child’s own team may see are not sampled.',
  ],
})
