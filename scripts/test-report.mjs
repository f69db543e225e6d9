import { stripVTControlCharacters } from 'node:util'
import { always } from './test-entry.mjs'

const filteredOut = 'test name does not match pattern'

/**
 * Prints one line a file, then every failure with its place, then the totals. Answers the totals and the failures.
 * A file that was expected and never reported is a failure: a test that ends the process must not look like a pass.
 */
export async function report(events, { expected, whenAllSeen = () => {}, print = console.log }) {
  const began = Date.now()
  const tally = {
    counts: { tests: 0, pass: 0, fail: 0, skipped: 0 },
    failures: [],
    skips: [],
    names: [],
    inFile: 0,
  }
  const unseen = new Set(expected)
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') process.stderr.write(data.message)
    // What goes wrong when no test runs fails the process of its file, and is said nowhere else.
    if (type === 'test:diagnostic' && /^(Warning|Error): /.test(data.message))
      process.stderr.write(`${data.message}\n`)
    if (type === 'test:start') tally.names.splice(data.nesting, tally.names.length, data.name)
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.name === always) continue
    add(tally, type, data)
    if (data.nesting > 0) continue
    if (tally.inFile > 0 || type === 'test:fail') print(lineFor(type, data, tally.inFile))
    tally.inFile = 0
    if (unseen.delete(data.name) && unseen.size === 0) whenAllSeen()
  }
  for (const path of unseen) addUnseen(tally, path)
  for (const { name, because } of tally.skips)
    print(`– skipped: ${name}${because === true ? '' : `: ${because}`}`)
  const failures = tally.failures.map(({ name, error }) => `✖ ${name}\n${indent(reasonFor(error))}`)
  for (const failure of failures) print(`\n${failure}`)
  for (const line of totals({ ...tally.counts, duration_ms: Date.now() - began })) print(line)
  return { ...tally.counts, failures }
}

function add(tally, type, data) {
  const state = stateOf(type, data)
  if (state === undefined) return
  tally.counts.tests += 1
  tally.counts[state] += 1
  tally.inFile += 1
  const name = [...tally.names.slice(0, data.nesting), data.name].join(' › ')
  const follows = data.details.error?.failureType === 'cancelledByParent'
  if (state === 'fail' && !follows) tally.failures.push({ name, error: data.details.error })
  if (state === 'skipped') tally.skips.push({ name, because: data.skip || data.todo })
}

function addUnseen(tally, path) {
  tally.counts.tests += 1
  tally.counts.fail += 1
  tally.failures.push({ name: path, error: 'This file was never reported: something ended its process.' })
}

/** A group counts only when its own code failed, as when its file cannot be loaded; else what is in it counts. */
function stateOf(type, { details, skip, todo }) {
  if (skip === filteredOut) return undefined
  if (type === 'test:fail' && todo === undefined)
    return details.error?.failureType === 'subtestsFailed' ? undefined : 'fail'
  if (details?.type === 'suite' && !skip) return undefined
  return skip !== undefined || todo !== undefined ? 'skipped' : 'pass'
}

function lineFor(type, data, tests) {
  const sign = type === 'test:pass' ? '✔' : '✖'
  return `${sign} ${data.name} (${tests} ${tests === 1 ? 'test' : 'tests'}, ${Math.round(data.details.duration_ms)} ms)`
}

function reasonFor(error) {
  const cause = error?.cause ?? error
  const text = cause?.stack ?? String(cause?.message ?? cause)
  const lines = stripVTControlCharacters(text).split('\n')
  const said = lines.filter(line => !/^\s+at .*(node:|node_modules|<anonymous>\)$)/.test(line))
  return [...said, ...endOf(error)].join('\n')
}

/** How the process of a file ended, where that is all there is to say. */
const endOf = ({ exitCode, signal } = {}) =>
  exitCode || signal ? [`Its process ended with ${signal ?? `code ${exitCode}`}.`] : []

function indent(text) {
  return text.replace(/^/gm, '    ')
}

/** The closing lines of Node's own runner, so that whoever reads those can read these. */
export function totals(counts) {
  return ['', ...Object.entries(counts).map(([name, count]) => `# ${name} ${count}`)]
}
