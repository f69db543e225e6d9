import type { Search } from './search-row.ts'

/** The columns of a search in the order in which `copyText` writes them. */
export const copyColumns = `force_id, file_id, line, searched_at, searched_on, kind, sex, age_band, self_defined, officer_defined, law, object,
  outcome, part_of_operation, operation, latitude, longitude, outcome_linked, more_removed, self_defined_words,
  as_published`

const special = /[\\\t\n\r]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const asText = (text: string): string =>
  special.test(text) ? [...text].map(mark => escapes[mark] ?? mark).join('') : text

const asField = (value: string | number | boolean | null): string =>
  value === null ? '\\N' : typeof value === 'string' ? asText(value) : String(value)

function copyLine(start: string, { meanings: m, words, ...search }: Search): string {
  return `${start}${[
    search.line,
    search.searchedAt.toISOString(),
    search.searchedOn,
    ...[m.kind, m.sex, m.age, m.selfDefined, m.officerDefined, m.law, m.object, m.outcome],
    search.partOfOperation,
    search.operation,
    search.latitude,
    search.longitude,
    search.outcomeLinked,
    search.moreRemoved,
    words.selfDefined,
    search.asPublished,
  ]
    .map(asField)
    .join('\t')}\n`
}

/** Searches as PostgreSQL's COPY reads them. `start` is what every line begins with. */
export async function* copyText(
  start: string,
  batches: AsyncIterable<readonly Search[]>,
): AsyncGenerator<string> {
  for await (const batch of batches) {
    let text = ''
    for (const search of batch) text += copyLine(start, search)
    if (text) yield text
  }
}
