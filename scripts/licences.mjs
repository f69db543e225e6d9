#!/usr/bin/env node
// Fails when a package that ships with the service has a licence that has not been accepted here.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const read = path => JSON.parse(readFileSync(join(root, path), 'utf8'))

const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
])

/** An expression is accepted when every AND part is, or any OR part. */
const isAccepted = expression =>
  expression
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/i)
    .some(side => side.split(/\s+AND\s+/i).every(name => accepted.has(name.trim())))

const licenceOf = path => {
  const { license, licenses } = read(join(path, 'package.json'))
  if (typeof license === 'string') return license
  if (license?.type) return license.type
  if (Array.isArray(licenses)) return licenses.map(({ type }) => type).join(' OR ')
  const text = readdirSync(join(root, path)).find(name => /^(licen[cs]e|copying)/i.test(name))
  const words = text ? readFileSync(join(root, path, text), 'utf8') : ''
  return /Permission is hereby granted, free of charge/.test(words) ? 'MIT' : 'none stated'
}

const { packages } = read('package-lock.json')
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
const present = shipped.filter(([path]) => existsSync(join(root, path, 'package.json')))
const refused = present.map(([path]) => [path, licenceOf(path)]).filter(([, licence]) => !isAccepted(licence))

for (const [path, licence] of refused) console.error(`${path}: ${licence} is not a licence accepted here.`)
const absent = shipped.length - present.length
console.log(
  `${present.length} packages that ship, read here; ${absent} are for other platforms. ${refused.length} refused.`,
)
if (refused.length > 0 || present.length === 0) process.exitCode = 1
