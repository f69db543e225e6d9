import { londonDay } from '../kernel/calendar.ts'
import { everyRule } from '../policy/every-rule.ts'
import type { Block, Paper } from '../web/paper.ts'
import { dayInWords } from '../web/time.ts'
import { figuresInWords, standingInWords } from './action.view.ts'
import { figuresOf, standingOf } from './action-standing.ts'
import { progressInWords, standingsInWords } from './actions.view.ts'
import { byMeasure, type Edition, type Placed } from './edition.ts'
import { progressBlocks } from './progress-blocks.ts'
import { cellsOf } from './released-words.ts'
import { newestFigures } from './told.ts'

const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const text = (says: string): Block => ({ kind: 'text', text: says })

function inShort(edition: Edition): readonly Block[] {
  const { demonstration } = edition
  const newest = newestFigures(edition)
  const figures = newest
    ? `The figures are those of “${newest.content.title}” (release ${newest.content.reference}) and of the releases before it, as they stood on ${dayInWords(newest.publishedAt)}.`
    : 'No figure has been released yet. So this update says what was promised and what is in place for it, and cannot say whether it is kept.'
  return [
    heading(2, 'In short'),
    ...(demonstration
      ? [
          text(
            'This is a demonstration. Every person and every number in it is made up. Do not quote any of it.',
          ),
        ]
      : []),
    text(standingsInWords(edition)),
    text(progressInWords(edition)),
    text(
      'A rule says what is owed to a child, and a list what was done. That they are there does not say that a promise is kept: the figures show that.',
    ),
    text(figures),
    ...(newest ? [text(newest.content.summary)] : []),
  ]
}

function objectiveBlocks(
  objective: (typeof everyRule.objectives)[number],
  edition: Edition,
): readonly Block[] {
  return [
    heading(3, `Objective ${objective.number}: ${objective.title}`),
    {
      kind: 'table',
      caption: `The actions of objective ${objective.number}`,
      head: ['Action', 'Rules and lists', 'Figures released', 'What is missing'],
      rows: objective.actions.map(one => [
        `${one.number}. ${one.title}`,
        standingInWords[standingOf(one)],
        figuresInWords(figuresOf(one, edition)),
        (one.lacks ?? []).join(' ') || 'Nothing that we know of, as to rules and lists.',
      ]),
      widths: [9, 4, 4, 10],
    },
  ]
}

/** The most periods of a table that stand in the update: the last of them. */
const mostRows = 12

function measureBlocks([first]: readonly Placed[]): readonly Block[] {
  if (!first) return []
  const { table, release } = first
  const { measure } = table
  // The last groups of a division are its last by name, which says nothing: all of them stand, or the last periods.
  const rows = table.split ? table.rows : table.rows.slice(-mostRows)
  const changed = table.breaks.map(
    ({ on, says, since = '' }) => `The data changed on ${dayInWords(on)}. ${says} ${since}`,
  )
  return [
    heading(3, measure.title),
    text(`${measure.asks} ${table.answer}`),
    {
      kind: 'table',
      caption: `${table.title}${rows.length < table.rows.length ? `: the last ${rows.length} lines` : ''}`,
      head: table.columns.map(one => one.title),
      rows: rows.map(row => cellsOf(table, row)),
      widths: table.columns.map(({ key }) => (key === 'label' || key === 'range' ? 4 : 3)),
    },
    ...(changed.length + table.notes.length > 0 ? [text([...changed, ...table.notes].join(' '))] : []),
    text(`What misleads: ${table.caveats.join(' ')} Release ${release.content.reference}.`),
  ]
}

function figureBlocks(edition: Edition): readonly Block[] {
  const measures = [...byMeasure(edition).values()]
  const missing = everyRule.measures.filter(({ id }) => !byMeasure(edition).has(id)).map(({ title }) => title)
  return [
    heading(2, 'What the figures say'),
    ...(measures.length === 0 ? [text('No figure has been released yet.')] : measures.flatMap(measureBlocks)),
    ...(missing.length > 0
      ? [
          heading(2, 'What has no figure yet'),
          text('These measures are defined, and nothing has been signed off:'),
          { kind: 'list', items: missing } as const,
        ]
      : []),
  ]
}

function checkBlocks({ releases }: Edition): readonly Block[] {
  if (releases.length === 0) return []
  return [
    heading(2, 'How to check this'),
    text(
      'Each release has a hash (SHA-256) over its text. The Methods page says how to check it, and how anybody builds a release again.',
    ),
    {
      kind: 'list',
      items: releases.map(({ content, hash }) => `Release ${content.reference}, ${content.title}: ${hash}`),
    },
  ]
}

/** With nothing released, the paper is as old as the newest rule: it is about nothing else. */
const newestRule = (): Date =>
  new Date(
    `${
      everyRule.pathways
        .map(one => one.inForceFrom)
        .sort()
        .at(-1) ?? '2024-01-01'
    }T00:00:00Z`,
  )

/** The annual progress update: what was promised, how it stands, what the figures say, and what is not known. */
export function progressUpdate(edition: Edition): Paper {
  const [newest] = edition.releases
  const year = newest ? ` ${londonDay(newest.publishedAt).slice(0, 4)}` : ''
  return {
    title: `Progress update${year}`,
    says: 'How the 36 actions of the Children’s Strategy stand, with the figures and with what is missing.',
    madeAt: newest?.publishedAt ?? newestRule(),
    blocks: [
      ...inShort(edition),
      heading(2, 'How the 36 actions stand'),
      ...everyRule.objectives.flatMap(one => objectiveBlocks(one, edition)),
      ...progressBlocks(edition),
      ...figureBlocks(edition),
      ...checkBlocks(edition),
    ],
  }
}
