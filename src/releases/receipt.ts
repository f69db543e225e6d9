import { canonical, sha256 } from './canonical.ts'
import type { ReleasedProgress } from './progress.ts'
import type { ReleaseContent, ReleasedTable, ReleaseSignature } from './release.ts'
import type { ReleasedPart } from './released-part.ts'

const titles = { checked: 'Numbers checked', approved: 'Approved' } as const

const tableLines = (table: ReleasedTable): readonly string[] => [
  '',
  `Table ${table.id}`,
  `  Definition: ${table.measure.definitionHash}`,
  `  Query:      ${sha256(table.query.text)}`,
  `  Inputs:     ${table.inputsHash} (with a secret of the force)`,
  ...(table.comparison ? [`  Compared:   ${table.comparison.termsHash}`] : []),
]

const partLines = ({ id, definitionHash, query, from, inputsHash }: ReleasedPart): readonly string[] => [
  '',
  `Part ${id}`,
  `  Definition: ${definitionHash}`,
  `  Query:      ${sha256(query.text)}`,
  ...from.files.map(file => `  File:       ${file.sha256} ${file.name}`),
  ...(inputsHash ? [`  Inputs:     ${inputsHash} (with a secret of the force)`] : []),
]

const progressLines = (progress: ReleasedProgress | undefined): readonly string[] =>
  progress ? ['', 'How far the actions have come', `  As told:    ${sha256(canonical(progress))}`] : []

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
    ...(content.parts ?? []).flatMap(partLines),
    ...progressLines(content.progress),
    '',
  ].join('\n')
}
