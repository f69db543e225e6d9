import type { Day } from '../kernel/calendar.ts'
import type { TablePeriod, WordColumn } from '../kernel/public-table.ts'

/** The days that a row is of. `until` is not included. */
export type Stretch = Readonly<{ from: Day; until: Day }>

/** The ways in which files, and their names, write a time. */
export type PeriodForm =
  Exclude<TablePeriod, 'none'> extends infer Each
    ? Each extends { form: infer Form }
      ? Form
      : Each extends { named: infer Named }
        ? Named
        : never
    : never

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const dayOf = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

/** Two digits of a year: no table here is older than 1970. */
const century = (year: number): number => (year < 70 ? 2000 : 1900) + year

function monthIn(text: string): Stretch | undefined {
  const [, name = '', year = ''] = /^([A-Za-z]{3})-(\d\d)$/.exec(text) ?? []
  const month = months.indexOf(name.toLowerCase())
  if (month < 0) return undefined
  const full = century(Number(year))
  return { from: dayOf(full, month, 1), until: dayOf(full, month + 1, 1) }
}

function quarterTo(text: string): Stretch | undefined {
  const [, day = '', month = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? []
  if (!isDay(`${year}-${month}-${day}`)) return undefined
  const until = dayOf(Number(year), Number(month) - 1, Number(day) + 1)
  const isEnd = until.endsWith('-01') && Number(month) % 3 === 0
  return isEnd ? { from: dayOf(Number(year), Number(month) - 3, 1), until } : undefined
}

function financialYear(text: string): Stretch | undefined {
  const [, first = '', second = ''] = /^(\d{4})\/(\d\d)$/.exec(text) ?? []
  const year = Number(first)
  return first !== '' && (year + 1) % 100 === Number(second)
    ? { from: `${year}-04-01`, until: `${year + 1}-04-01` }
    : undefined
}

const oneDay = (day: string): Stretch | undefined =>
  isDay(day)
    ? { from: day, until: dayOf(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8) + 1) }
    : undefined

const wholeMonth = (day: string): Stretch | undefined =>
  isDay(day) && day.endsWith('-01')
    ? { from: day, until: dayOf(+day.slice(0, 4), +day.slice(5, 7), 1) }
    : undefined

const midYear = (text: string): Stretch | undefined =>
  /^mid-\d{4}$/.test(text) ? oneDay(`${text.slice(4)}-06-30`) : undefined

const forms: Readonly<Record<PeriodForm, (text: string) => Stretch | undefined>> = {
  'Mon-YY': monthIn,
  'DD/MM/YYYY, end of quarter': quarterTo,
  'YYYY-MM-01, for the month': wholeMonth,
  'YYYY/YY': financialYear,
  'mid-YYYY': midYear,
}

/** Reads a time as a file writes it; nothing where it is written otherwise or is none. */
export const readPeriod = (form: PeriodForm, text: string): Stretch | undefined => forms[form](text)

/** What a file’s name says of its time: `2018/19`, `mid-2020`. */
export function periodInName(form: PeriodForm, name: string): string | undefined {
  if (form === 'mid-YYYY') return /mid-?(\d{4})/.exec(name)?.[1]?.replace(/^/, 'mid-')
  const [, first, second] = /(\d{4})-(\d\d)(?!\d)/.exec(name) ?? []
  const said = `${first}/${second}`
  return first && financialYear(said) ? said : undefined
}

/**
 * Reads a number as the file writes it: digits, with a point or a comma before decimals. Answers it as PostgreSQL writes
 * it; null where nothing stands; nothing where it is no number.
 */
export function readNumber(text: string, decimals: ',' | undefined): string | null | undefined {
  if (text === '') return null
  const form = decimals ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/
  if (!form.test(text)) return undefined
  const written = text.replace(',', '.')
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written
}

/** A word as it is kept, and what is odd about how it was written. */
export type ReadWord = Readonly<{ kept: string; odd?: Readonly<{ kind: string; says: string }> }>

/** Reads a word: the group it stands for, however it is spelled. A word that is not known is kept as it is, and said. */
export function readWord(column: WordColumn, raw: string): ReadWord {
  const { groups, spelled = {}, odd = {}, apart = {}, title } = column
  const word = raw.trim()
  if (!groups) return { kept: word }
  if (word === '') return { kept: '', odd: { kind: 'blank', says: `“${title}” is blank` } }
  if (Object.hasOwn(odd, word)) {
    const kept = odd[word] ?? word
    return { kept, odd: { kind: 'spelling', says: `“${word}” is read as “${groups[kept]}”` } }
  }
  const shownSo = Object.keys(groups).find(key => groups[key]?.toLowerCase() === word.toLowerCase())
  const kept = Object.hasOwn(spelled, word) ? spelled[word] : shownSo
  if (kept === undefined) return { kept: word, odd: { kind: 'unknown word', says: unknown(title, word) } }
  if (apart[kept]) return { kept, odd: { kind: 'apart', says: apart[kept] } }
  return raw === word
    ? { kept }
    : { kept, odd: { kind: 'spelling', says: `“${raw}” has a blank before or after it` } }
}

const unknown = (title: string, word: string): string =>
  `“${word}” is not known here as “${title}”, and is kept as it is`
