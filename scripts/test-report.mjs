import { stripVTControlCharacters } from 'node:util'

const filteredOut = 'test name does not match pattern'

/**
 * Prints one line a file, then every failure with its place, then the totals. Answers the totals.
 * A file that was expected and never reported is a failure: a test that ends the process must not look like a pass.
 */
export async function report(events, expected, whenAllSeen) {
  const unseen = new Set(expected)
  const counts = { tests: 0, pass: 0, fail: 0, skipped: 0 }
  const began = Date.now()
  const failures = []
  const names = []
  let inFile = 0
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') process.stderr.write(data.message)
    if (type === 'test:start') names.splice(data.nesting, names.length, data.name)
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const outcome = outcomeOf(type, data)
    if (outcome.counts) {
      counts.tests += 1
      counts[outcome.state] += 1
      inFile += 1
    }
    if (outcome.state === 'fail')
      failures.push({
        name: [...names.slice(0, data.nesting), data.name].join(' › '),
        error: data.details.error,
      })
    if (data.nesting === 0) {
      if (inFile > 0 || type === 'test:fail') console.log(lineFor(type, data, inFile))
      inFile = 0
      if (unseen.delete(data.name) && unseen.size === 0) whenAllSeen()
    }
  }
  for (const path of unseen) {
    failures.push({ name: path, error: 'This file was never reported: something ended its process.' })
    counts.tests += 1
    counts.fail += 1
  }
  for (const failure of failures) console.log(`\n✖ ${failure.name}\n${indent(reasonFor(failure.error))}`)
  totals({ ...counts, duration_ms: Date.now() - began })
  return counts
}

/** A group fails on its own account only when its own code failed; otherwise the failure is counted inside it. */
function outcomeOf(type, { details, skip, todo }) {
  if (skip === filteredOut) return { state: 'filtered', counts: false }
  if (details?.type === 'suite') {
    const own = type === 'test:fail' && details.error?.failureType !== 'subtestsFailed'
    return { state: own ? 'fail' : 'group', counts: own }
  }
  if (type === 'test:fail' && todo === undefined) {
    const inherited = details.error?.failureType === 'subtestsFailed'
    return { state: inherited ? 'group' : 'fail', counts: !inherited }
  }
  return { state: skip !== undefined || todo !== undefined ? 'skipped' : 'pass', counts: true }
}

function lineFor(type, data, tests) {
  const sign = type === 'test:pass' ? '✔' : '✖'
  return `${sign} ${data.name} (${tests} ${tests === 1 ? 'test' : 'tests'}, ${Math.round(data.details.duration_ms)} ms)`
}

function reasonFor(error) {
  const cause = error?.cause ?? error
  const text = cause?.stack ?? String(cause?.message ?? cause)
  const lines = stripVTControlCharacters(text).split('\n')
  return lines.filter(line => !/^\s+at .*(node:internal|node_modules)/.test(line)).join('\n')
}

function indent(text) {
  return text.replace(/^/gm, '    ')
}

/** The closing lines of Node's own runner, so that whoever reads those can read these. */
export function totals(counts) {
  console.log('')
  for (const [name, count] of Object.entries(counts)) console.log(`# ${name} ${count}`)
}
