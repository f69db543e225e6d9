import type { ForChild, Pathway } from '../kernel/pathway.ts'
import { readingAge } from '../kernel/reading-age.ts'

/** The highest age at which what a child is told may be read with ease. */
const oldestReader = 11

const partsOf = ({ what, why, rights, next }: ForChild): readonly (readonly [string, string])[] => [
  ['what happens', what],
  ['why', why],
  ['the rights', rights.map(right => right.replace(/[.!?]?$/, '.')).join(' ')],
  ['what comes next', next],
]

function faultsInText(forChild: ForChild): readonly string[] {
  const parts = partsOf(forChild)
  return [
    ...parts.filter(([, text]) => !text.trim()).map(([part]) => `What the child is told leaves out ${part}.`),
    ...parts
      .map(([part, text]) => [part, readingAge(text)] as const)
      .filter(([, age]) => age > oldestReader)
      .map(
        ([part, age]) =>
          `What the child is told (${part}) is read with ease at ${age}, not at ${oldestReader}: use shorter words and sentences.`,
      ),
    ...(parts.some(([, text]) => /\byou\b/i.test(text)) ? [] : ['What the child is told never says “you”.']),
  ]
}

/** A child is told what happens, in words the child can read, or the rule says why not. */
export function faultyReceipt({ subject, forChild, offChildReceipt }: Pathway): readonly string[] {
  if (subject)
    return forChild || offChildReceipt ? ['It is not about a child, so there is no child to tell.'] : []
  if (forChild && offChildReceipt) return ['It tells the child, and also says why the child is not told.']
  if (forChild) return faultsInText(forChild)
  return offChildReceipt?.trim()
    ? []
    : ['It does not say what the child is told (forChild), or why the child is not told (offChildReceipt).']
}
