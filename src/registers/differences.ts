import type { Answers } from '../kernel/form.ts'
import type { Register } from '../kernel/register.ts'
import { shown } from './register-row.ts'

/** What differs between two versions of a row, field by field. */
export const differences = (
  { fields }: Register,
  before: Answers | null,
  after: Answers | null,
): readonly Readonly<{ label: string; before: string; after: string }>[] =>
  Object.entries(fields)
    .map(([name, question]) => ({
      label: question.label,
      before: shown(question, before?.[name]),
      after: shown(question, after?.[name]),
    }))
    .filter(one => one.before !== one.after)
