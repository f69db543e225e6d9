import { sha256 } from './canonical.ts'
import type { ReleaseContent, ReleasedTable, ReleaseSignature } from './release.ts'

const titles = { checked: 'Numbers checked', approved: 'Approved' } as const

const tableLines = (table: ReleasedTable): readonly string[] => [
  '',
  `Table ${table.id}`,
  `  Definition: ${table.measure.definitionHash}`,
  `  Query:      ${sha256(table.query.text)}`,
  `  Inputs:     ${table.inputsHash} (with a secret of the force)`,
]

/**
 * What anybody can hold a release to. It is made from what was signed and nothing else, so that whoever has the release
 * can write it anew.
 */
export function receiptOf(
  { hash, content }: Readonly<{ hash: string; content: ReleaseContent }>,
  signatures: readonly ReleaseSignature[],
): string {
  const { reference, title, force, embargoUntil, corrects } = content
  return [
    `Receipt of release ${reference}: ${title}`,
    `${force}`,
    '',
    `SHA-256 of release.json: ${hash}`,
    `Not before: ${embargoUntil}`,
    ...(corrects ? [`Puts right release ${corrects.reference}: ${corrects.because}`] : []),
    ...signatures.map(({ part, name, role, at }) => `${titles[part]}: ${name}, ${role}, ${at}`),
    '',
    'Every line below is a SHA-256.',
    ...content.tables.flatMap(tableLines),
    '',
  ].join('\n')
}
