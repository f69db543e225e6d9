import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { libraryLoan } from '../../test/fifth-pathway.ts'
import { serverWith, somebody } from '../../test/web.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { inWords } from '../kernel/pathway-in-words.ts'
import { everyRule } from '../policy/every-rule.ts'
import { withPathway } from '../policy/index.ts'
import { unverifiedIn } from './citations.ts'
import { reportPages } from './pages.ts'
import { pathwayTitle } from './rule-book.ts'

const lastYear = {
  ...libraryLoan,
  title: 'Library loan of old',
  inForceFrom: '2020-01-01',
  until: '2024-12-31',
}
withPathway(libraryLoan)
withPathway(lastYear)

const setup = serverWith({ pages: reportPages, settings: { perMinute: 10_000 } })
after(async () => (await setup).close())

const seen = async (path: string) => (await setup).open().get(path)

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** What somebody reads: the words of a page, without its markup. */
const wordsOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, found => entities[found] ?? found)
    .replaceAll(/\s+/g, ' ')

const pathways: readonly Pathway[] = everyRule.pathways.filter(one => one !== lastYear)
const paths = [
  '/rules',
  '/rules/permissions',
  '/rules/data',
  '/rules/strategy',
  '/rules/language',
  ...pathways.map(one => `/rules/data/${one.id}`),
  ...pathways.map(one => `/rules/pathways/${one.id}`),
  '/rules/pathways/library-loan/2020-01-01',
  ...everyRule.tables.map(one => `/rules/decisions/${one.id}`),
  ...everyRule.measures.map(one => `/rules/measures/${one.id}`),
]

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'attr-quotes': 'off',
    // Drawn as cards on a phone, a table has to say its roles.
    'no-redundant-role': 'off',
    'no-trailing-whitespace': 'off',
    'prefer-native-element': 'off',
    'long-title': 'off',
  },
})

describe('every page of the rule book', () => {
  for (const path of paths)
    test(path, async () => {
      const { status, html: markup, headers } = await seen(path)
      assert.equal(status, 200)
      assert.equal([...markup.matchAll(/<h1/g)].length, 1)
      assert.doesNotMatch(markup, /undefined|\[object|NaN|function|=>/)
      assert.equal(headers['set-cookie'], undefined)
      const report = await validator.validateString(markup)
      assert.deepEqual(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
        ),
        [],
      )
    })

  test('leads only to pages that are there', async () => {
    const hrefs = new Set<string>()
    for (const path of paths) {
      const { html: markup } = await seen(path)
      for (const [, href = ''] of markup.matchAll(/href="(\/rules[^"]*)"/g)) hrefs.add(href)
      for (const [, id = ''] of markup.matchAll(/href="#([^"]*)"/g))
        assert.ok(markup.includes(`id="${id}"`), `${path}#${id}`)
    }
    for (const href of hrefs) {
      const [path = '', id] = href.split('#')
      const { status, html: markup } = await seen(path)
      assert.equal(status, 200, href)
      if (id) assert.ok(markup.includes(`id="${id}"`), href)
    }
  })

  test('is the same for whoever is signed in', async () => {
    const browser = (await setup).open()
    await browser.signIn(somebody())
    const main = (markup: string) => /<main[\s\S]*<\/main>/.exec(markup)?.[0]
    assert.equal(main((await browser.get('/rules')).html), main((await seen('/rules')).html))
  })
})

describe('a rule that is not there', () => {
  for (const path of [
    '/rules/pathways/none',
    '/rules/pathways/custody/1999-01-01',
    '/rules/decisions/none',
    '/rules/measures/none',
    '/rules/pathways/constructor',
  ])
    test(path, async () => assert.equal((await seen(path)).status, 404))
})

describe('the list of rules', () => {
  test('names every pathway, table, measure and list, one that was added included', async () => {
    const words = wordsOf((await seen('/rules')).html)
    for (const { title } of [...pathways, ...everyRule.tables, ...everyRule.measures, ...everyRule.lists])
      assert.ok(words.includes(title), title)
    assert.ok(!words.includes(lastYear.title))
  })

  test('counts what the force has yet to check', async () => {
    const { tables, measures, lists } = everyRule
    const count = unverifiedIn([pathways, tables, measures, lists])
    assert.ok(count > 0)
    assert.ok(
      wordsOf((await seen('/rules')).html).includes(`${count} places are to be verified by the force`),
    )
  })
})

for (const pathway of [...pathways, lastYear])
  describe(`the page of the pathway: ${pathway.title}`, async () => {
    const { html: markup } = await seen(`/rules/pathways/${pathway.id}/${pathway.inForceFrom}`)
    const words = wordsOf(markup)
    const steps = Object.entries<Step>(pathway.steps)

    test('has every step, once drawn and once in full', () => {
      steps.forEach(([name, step], at) => {
        assert.ok(words.includes(`${at + 1}. ${step.title}`), step.title)
        assert.ok(markup.includes(`<section class="cf-step" id="${name}"`), name)
      })
      assert.equal([...markup.matchAll(/class="cf-box__number"/g)].length, steps.length)
    })

    test('says in words what the diagram shows', () => {
      for (const said of inWords(pathway, pathwayTitle)) assert.ok(words.includes(said), said)
    })

    test('has every question with its answers, and everything that is refused or marked', () => {
      for (const [, step] of steps) {
        for (const question of Object.values(step.asks ?? {})) {
          assert.ok(words.includes(question.label), question.label)
          if ('options' in question)
            for (const text of Object.values(question.options)) assert.ok(words.includes(text), text)
        }
        for (const check of [...(step.refuses ?? []), ...(step.breaches ?? [])])
          assert.ok(words.includes(check.says), check.says)
        if (step.ends) assert.ok(words.toLowerCase().includes(step.ends.toLowerCase()), step.ends)
      }
    })

    test('marks whatever the force has yet to check, each in its place', () => {
      const marks = markup.split('To be verified by the force</strong>').length - 1
      assert.equal(marks, unverifiedIn(pathway))
    })

    test('has a drawing with a title and a description, and nothing that the security policy forbids', () => {
      const svg = /<svg class="cf-diagram__svg"[\s\S]*?<\/svg>/.exec(markup)?.[0] ?? ''
      assert.match(svg, /role="img" aria-labelledby="diagram-title" aria-describedby="diagram-says"/)
      assert.match(svg, /<title id="diagram-title">[^<]+<\/title>/)
      assert.match(svg, /<desc id="diagram-says">[^<]+<\/desc>/)
      assert.doesNotMatch(svg, /\sstyle=|\son\w+=|<script|<style/)
    })
  })

test('an older version stays readable, says that it has ended, and both name each other', async () => {
  const old = await seen('/rules/pathways/library-loan/2020-01-01')
  assert.match(
    wordsOf(old.html),
    /Not in force today.*Wednesday 1 January 2020 until Tuesday 31 December 2024/,
  )
  assert.match(old.html, /href="\/rules\/pathways\/library-loan\/2025-01-01"/)
  const today = await seen('/rules/pathways/library-loan')
  assert.doesNotMatch(today.html, /Not in force today/)
  assert.match(today.html, /href="\/rules\/pathways\/library-loan\/2020-01-01"/)
})

test('a table shows every rule with its reason, and for how many combinations it answers', async () => {
  for (const table of everyRule.tables) {
    const words = wordsOf((await seen(`/rules/decisions/${table.id}`)).html)
    for (const { because } of table.rules) assert.ok(words.includes(because), because)
    const count = Object.values(table.given).reduce((all, values) => all * values.length, 1)
    assert.ok(words.includes(`Each of the ${count} combinations`), table.id)
  }
})

test('a measure shows what misleads and the whole query', async () => {
  for (const measure of everyRule.measures) {
    const words = wordsOf((await seen(`/rules/measures/${measure.id}`)).html)
    for (const caveat of measure.caveats) assert.ok(words.includes(caveat), caveat)
    assert.ok(words.includes(`from ${measure.view} where force_id = $1`), measure.id)
  }
})

test('every reason for which something is allowed is given, with its condition in words', async () => {
  const words = wordsOf((await seen('/rules/permissions')).html)
  for (const { title, allows } of everyRule.permissions) {
    assert.ok(words.includes(title), title)
    for (const { because, provided } of allows)
      assert.ok(words.includes(because) && words.includes(provided ?? ''), because)
  }
})

test('the rules are data as well', async () => {
  const { status, html: body, headers } = await seen('/rules.json')
  assert.equal(status, 200)
  assert.match(String(headers['content-type']), /^application\/json/)
  const { pathways: given } = JSON.parse(body)
  assert.deepEqual(given, JSON.parse(JSON.stringify(everyRule.pathways)))
})
