import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { publishedRelease, sampleBases, sampleFrozen, sampleRelease } from '../../test/released.ts'
import { sampleProgress } from '../../test/released-progress.ts'
import { readingAge } from '../kernel/reading-age.ts'
import { everyRule } from '../policy/every-rule.ts'
import { findingsOf } from '../releases/freeze.ts'
import { linked } from '../releases/linked.ts'
import { progressFiles } from '../releases/progress-files.ts'
import { shownIn } from '../releases/shown-in.ts'
import { pdfOf } from '../web/paper-pdf.ts'
import { actions, seenInFigures } from './action-standing.ts'
import { documentOf } from './document.view.ts'
import { currentTables, type Edition } from './edition.ts'
import { everyFile } from './every-file.ts'
import { progressUpdate } from './progress-update.ts'
import { pagesOf } from './public-pages.ts'
import { releasedOf, successSeen } from './success.ts'

const empty: Edition = { force: 'Demonstration Police', demonstration: true, releases: [] }
const full: Edition = { ...empty, releases: [sampleRelease] }
const style = 'body { color: black }'

const files = new Map((await everyFile(full, style)).map(({ path, body }) => [path, body]))
const pages = new Map(
  [...files].flatMap(([path, body]) => (path.endsWith('.html') ? [[path, String(body)] as const] : [])),
)
const page = (path: string): string => pages.get(path) ?? assert.fail(`there is no ${path}`)
const emptyPage = (path: string): string => {
  const found = pagesOf(empty).find(one => one.path === path) ?? assert.fail(`there is no ${path}`)
  return documentOf(empty, found)
}

const letters: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>' }

/** What a page says to whoever reads it: its main part, a full stop wherever a piece of text ends without one. */
const words = (markup: string): string =>
  (/<main[\s\S]*<\/main>/.exec(markup)?.[0] ?? '')
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
    .replaceAll(/<\/(h\d|p|li|a|div)>/g, '. ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (_, name: string) => letters[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([.!?:])(\s*\.)+/g, '$1')

describe('every page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'attr-quotes': 'off',
      'no-trailing-whitespace': 'off',
      'prefer-native-element': 'off',
      'long-title': 'off',
      // The safe box that a wide table scrolls in is reachable by keyboard.
      'no-redundant-role': 'off',
    },
  })

  it('is valid HTML with one heading above all', async () => {
    for (const [path, markup] of pages) {
      const { results } = await validator.validateString(markup)
      const said = results.flatMap(one => one.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
      assert.deepEqual(said, [], path)
      assert.equal([...markup.matchAll(/<h1/g)].length, 1, path)
      assert.doesNotMatch(markup, /undefined|\[object|NaN|=>/, path)
    }
  })

  it('has a title of its own', () => {
    const titles = [...pages].map(([, markup]) => /<title>(.*?)<\/title>/.exec(markup)?.[1])
    assert.equal(new Set(titles).size, pages.size)
  })

  it('leads only to files and places that are there', () => {
    for (const [path, markup] of pages)
      for (const [, href = ''] of markup.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^https?:/.test(href)) continue
        const { pathname, hash } = new URL(href, `file:///${path}`)
        const target = decodeURIComponent(pathname.slice(1))
        assert.ok(files.has(target), `${path}: ${href}`)
        if (hash) assert.ok(String(files.get(target)).includes(`id="${hash.slice(1)}"`), `${path}: ${href}`)
      }
  })

  it('loads nothing from elsewhere, runs nothing and keeps its policy', () => {
    for (const [path, markup] of pages) {
      assert.doesNotMatch(markup, /<script|<iframe|<form|<img|style="|\son\w+="/, path)
      assert.match(
        markup,
        /Content-Security-Policy" content="default-src &#39;none&#39;|default-src 'none'/,
        path,
      )
      for (const [link = ''] of markup.matchAll(/<link [^>]*>/g))
        assert.doesNotMatch(link, /href="(https?:)?\/\//)
    }
  })

  it('says that everybody is fictional where everybody is, and nowhere else', () => {
    for (const [path, markup] of pages)
      assert.match(markup, /Every person and every number here is made up/, path)
    const real = documentOf({ ...full, demonstration: false }, pagesOf(full)[0] ?? assert.fail())
    assert.doesNotMatch(real, /made up|noindex/)
  })

  it('leads on from an address that is not there, wherever that is', () => {
    const links = [...page('404.html').matchAll(/href="([^"#]*)"/g)].map(([, href = '']) => href)
    assert.ok(links.includes('/children/index.html'))
    for (const href of links) assert.match(href, /^\//)
  })

  it('holds no id of the database', () => {
    for (const [path, body] of files)
      assert.doesNotMatch(String(body), /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, path)
  })
})

describe('the promises', () => {
  for (const one of actions)
    it(`action ${one.number} says what was promised, where, and what is missing`, () => {
      const said = words(page(`actions/${one.number}.html`))
      assert.ok(said.includes(one.promise))
      assert.match(said, new RegExp(`Children's Strategy, action ${one.number}, under “.+pages \\d+ to \\d+`))
      for (const missing of one.lacks ?? []) assert.ok(said.includes(missing), missing)
    })

  it('say of each measure of success what shows it, or that nothing is released', () => {
    const shown = words(page('actions/index.html'))
    assert.match(shown, /prints 9 measures of success\. For one of them a figure has been released/)
    assert.match(
      shown,
      /Time that children spend in custody: down\. Hours that children spend in custody\. : For half of the 1,026/,
    )
    assert.match(
      shown,
      /good opinion of the police: up\. No figure has been released\. The survey of all three is MOPAC’s/,
    )
    assert.match(words(emptyPage('actions/index.html')), /For none of them a figure has been released/)
    const part = {
      ...(sampleRelease.content.parts?.[0] ?? assert.fail()),
      id: 'picture-attitudes-of-children',
    }
    const [asked] = everyRule.objectives.flatMap(({ success }) => success)
    const told = { ...sampleRelease, content: { ...sampleRelease.content, parts: [part] } }
    assert.equal(releasedOf(asked ?? assert.fail(), { ...full, releases: [told] }).part?.part.id, part.id)
    assert.deepEqual(successSeen({ ...full, releases: [told] }), { all: 9, seen: 4 })
  })

  it('say first what can be seen of whether they are kept, and never count rules as keeping them', () => {
    for (const path of ['index.html', 'actions/index.html', 'progress/index.html']) {
      const said = words(emptyPage(path))
      assert.match(said, /none has a released figure that bears on them; for 36/, path)
      assert.ok(said.indexOf('released figure') < said.indexOf('rules and lists that they need'), path)
    }
    assert.doesNotMatch(words(page('index.html')), /have their rules|actions have rules/)
    assert.match(words(emptyPage('children/promises.html')), /not shown a number for any of them yet/)
  })

  it('are not told by a figure of which every number is kept from view', () => {
    const [searched] = sampleRelease.content.tables
    const rows = [{ key: 'all', label: 'All', counted: 'hidden', outOf: 'hidden' }] as const
    const table = { ...(searched ?? assert.fail()), rows, whole: rows[0] }
    const release = publishedRelease({
      reference: '2026-6',
      publishedAt: '2026-10-01T08:30:00Z',
      tables: [table],
    })
    assert.deepEqual(seenInFigures({ ...full, releases: [release] }), { seen: 0, unseen: 36 })
    const shown = publishedRelease({
      reference: '2026-6',
      publishedAt: '2026-10-01T08:30:00Z',
      tables: [searched ?? assert.fail()],
    })
    assert.deepEqual(seenInFigures({ ...full, releases: [shown] }), { seen: 1, unseen: 35 })
  })

  it('count up to 36 on the first page', () => {
    const counts = [...page('index.html').matchAll(/ps-count__number">(\d+)</g)].map(([, count]) =>
      Number(count),
    )
    assert.equal(counts.length, 2)
    assert.match(words(page('index.html')), new RegExp(`${counts[0]}.{0,20}have a released figure`))
    assert.equal(
      counts.reduce((sum, one) => sum + one, 0),
      36,
    )
  })
})

describe('the figures', () => {
  it('stand with their range, their chart, what misleads and the change of the data', () => {
    const markup = page('measures/child-searches-no-further-action.html')
    assert.match(markup, /<svg class="cf-chart__svg" role="img"/)
    const said = words(markup)
    assert.match(said, /The data changed on Monday 1 September 2025/)
    assert.match(said, /74\.3% to 76\.0%/)
    assert.match(said, /A child searched twice is counted twice/)
  })

  it('never show what is hidden, on a page or in a file', () => {
    const said = words(page('measures/children-searched.html'))
    assert.match(said, /Under 10\s*hidden/)
    const csv = String(files.get('data/2026-1/children-searched-by-age_band.csv'))
    assert.match(csv, /,under 10,Under 10,c,c,,,\r\n/)
    assert.doesNotMatch(csv, /,Under 10,\d/)
  })

  it('by borough are a map with the number in each square, and a table', () => {
    const markup = page('measures/children-searched.html')
    assert.match(markup, /<title>Lambeth: 812<\/title>/)
    assert.match(markup, /<title>Bexley: hidden<\/title>/)
    assert.match(markup, /<title>Camden: no data<\/title>/)
    assert.match(words(markup), /Barnet\s*240/)
  })

  it('are such as a gate lets through: nobody can work out what is hidden', () => {
    const { tables, findings } = sampleFrozen
    assert.deepEqual(findings, [])
    const told = (of: typeof tables) =>
      findingsOf(linked(sampleBases, []), shownIn({ tables: of }, sampleBases), { below: 5 })
    assert.deepEqual(told(sampleRelease.content.tables), [])
    const careless = sampleRelease.content.tables.map(table => ({
      ...table,
      rows: table.rows.map(row => (row.key === 'Hackney' ? { ...row, counted: 12, outOf: 12 } : row)),
    }))
    assert.match(told(careless)[0]?.says ?? '', /Bexley.* is hidden, and can be worked out/)
  })

  it('of others stand in the data picture by year and on a map, with what cannot be had and their files', () => {
    const markup = page('data-picture.html')
    assert.match(markup, /id="picture-homicide-victims"/)
    assert.match(markup, /aria-label="13 to 19\. 2021: 30; 2022: 14; 2023: 21\."/)
    assert.match(markup, /<title>Lambeth: 11<\/title>/)
    const said = words(markup)
    assert.match(said, /“Under 18” cannot be had from this source/)
    assert.match(said, /Open Government Licence/)
    assert.match(String(files.get('data/2026-1/picture-homicide-victims.csv')), /,2023,13-19,13 to 19,21,/)
    const { part } = JSON.parse(String(files.get('data/2026-1/picture-homicide-victims.json')))
    assert.deepEqual(part, sampleRelease.content.parts?.[0])
    assert.match(page('downloads.html'), /data\/2026-1\/picture-homicide-victims-by-borough\.ods/)
  })

  it('of groups are compared under fairness, or the reason stands there why they are not', () => {
    const markup = page('fairness.html')
    const said = words(markup)
    assert.match(said, /Missing first\. Ethnicity as the officer saw it: not known for 330, 3\.0%/)
    assert.match(said, /Black: 1\.10 times as often as for White \(1\.08 to 1\.13, allowing for chance\)/)
    assert.match(said, /Black\s*1\.101\.08 to 1\.13\s*\+7\.3\+5\.5 to \+9\.1\s*More often, beyond chance/)
    assert.match(said, /Not compared\. The time of this table lies on both sides of a change in the data/)
    assert.match(markup, /data\/2026-1\/published-search-led-to-nothing-by-officer-defined\.csv/)
    const csv = String(files.get('data/2026-1/published-search-led-to-nothing-by-officer-defined.csv'))
    assert.match(csv, /,black,Black,3473,4400,0\.789318,[\d.]+,[\d.]+,1\.10197,1\.07632,1\.12823,/)
    assert.match(csv, /,more\r\n/)
  })

  it('by age stand in the data picture, and by ethnicity under fairness', () => {
    assert.match(page('data-picture.html'), /id="children-searched-by-age_band"/)
    assert.doesNotMatch(page('data-picture.html'), /self_defined/)
    assert.match(page('fairness.html'), /id="child-searches-no-further-action-by-self_defined"/)
  })

  it('are plainly missing where nothing is released, and the promises are there', () => {
    for (const path of [
      'index.html',
      'measures/index.html',
      'data-picture.html',
      'fairness.html',
      'downloads.html',
    ])
      assert.match(emptyPage(path), /No figure has been released yet/, path)
    assert.match(emptyPage('progress/index.html'), /cannot say whether it is kept/)
    assert.match(emptyPage('index.html'), /have none: no figure says yet/)
  })

  it('say what was put right, when and why, beside the figure and in one place', () => {
    const corrects = { reference: '2026-1', because: 'August was counted twice.' }
    const later = publishedRelease({
      reference: '2026-2',
      publishedAt: '2026-10-01T08:30:00Z',
      tables: sampleRelease.content.tables,
    })
    const right = { ...later, content: { ...later.content, corrects } }
    const edition = { ...full, releases: [right, { ...sampleRelease, correctedBy: '2026-2' }] }
    const inIt = (path: string) =>
      words(documentOf(edition, pagesOf(edition).find(one => one.path === path) ?? assert.fail()))
    assert.match(
      inIt('downloads.html'),
      /Thursday 1 October 2026: release 2026-2\. put 2026-1\. right\. August was counted twice/,
    )
    assert.match(
      inIt('measures/hours-in-custody.html'),
      /This release puts release 2026-1\. right: August was counted twice/,
    )
    assert.match(words(page('downloads.html')), /Nothing that was released has been put right/)
    assert.doesNotMatch(page('measures/hours-in-custody.html'), /puts/)
  })

  it('carry their breaks and their notes into the update, which has every group of a division', () => {
    const said = words(page('progress/index.html'))
    assert.match(
      said,
      /The data changed on .{0,9}1 September 2025\. Two answers about ethnicity.*“No data” is not nought/,
    )
    const shares =
      sampleRelease.content.tables.find(({ split }) => split?.column === 'borough') ?? assert.fail()
    const many = Array.from({ length: 33 }, (_, at) => ({
      ...shares.rows[0],
      key: `${at}`,
      label: `Place ${at}.`,
    }))
    const release = publishedRelease({
      reference: '2026-5',
      publishedAt: '2026-10-01T08:30:00Z',
      tables: [{ ...shares, rows: many as never }],
    })
    const all = progressUpdate({ ...full, releases: [release] }).blocks
    const table = all.find(one => one.kind === 'table' && one.caption === shares.title)
    assert.equal(table?.kind === 'table' && table.rows.length, 33)
  })

  it('say below how many no share is given, and draw no line that a chart of groups does not have', () => {
    const said = words(page('measures/child-searches-no-further-action.html'))
    assert.match(said, /Too few\s*Where the number is below \d+, nothing is worked out/)
    assert.equal([...said.matchAll(/A dashed line stands/g)].length, 1)
    assert.doesNotMatch(words(page('measures/children-searched.html')), /nothing is worked out from it/)
  })

  it('by borough are said to be numbers and not rates', () =>
    assert.match(words(page('measures/children-searched.html')), /These are numbers and not rates/))

  it('come from the newest release that has them, and never from one that was put right', () => {
    const [first] = sampleRelease.content.tables
    const later = publishedRelease({
      reference: '2026-2',
      publishedAt: '2026-10-01T08:30:00Z',
      tables: [{ ...(first ?? assert.fail()), answer: 'There were 14,000.' }],
    })
    const wrong = { ...sampleRelease, correctedBy: '2026-2' }
    const from = currentTables({ ...full, releases: [later, wrong] }).map(({ release }) => release.reference)
    assert.deepEqual(from, ['2026-2'])
    const both = currentTables({ ...full, releases: [later, sampleRelease] })
    assert.equal(both.length, sampleRelease.content.tables.length)
    assert.equal(
      both.find(({ table }) => table.id === 'children-searched')?.table.answer,
      'There were 14,000.',
    )
  })
})

describe("the children's edition", () => {
  const theirs = [...pages].filter(([path]) => path.startsWith('children/'))

  it('has a page for every promise, situation and number', () => assert.ok(theirs.length >= 12))

  for (const [path, markup] of theirs)
    it(`${path} is read with ease at the age of 11, and speaks to “you”`, () => {
      const said = words(markup)
      const age = readingAge(said)
      assert.ok(age <= 11, `${age}: ${said}`)
      assert.match(said, /\byou\b/i)
      assert.match(
        markup,
        path.includes('what-it-means') ? /<h1/ : /<svg class="ps-drawing" role="img" aria-labelledby="/,
      )
    })

  it('is as easy where nothing is released', () => {
    const said = words(emptyPage('children/numbers.html'))
    assert.match(said, /There is no number here yet/)
    assert.ok(readingAge(said) <= 11)
  })

  it('says how to complain, how to see what was written, and what to do in danger', () => {
    const said = words(page('children/if-it-was-not-fair.html'))
    assert.match(said, /You can complain/)
    assert.match(
      said,
      /see what we wrote about you.*ask at a police station.*do not have to pay.*within a month/,
    )
    assert.match(said, /Your words may be used in court/)
    assert.match(said, /call 999/)
    assert.match(page('children/if-it-was-not-fair.html'), /href="https:\/\/www\.policeconduct\.gov\.uk"/)
  })

  it('takes no child for guilty, counts no nought, and has whole numbers', () => {
    for (const [path, markup] of theirs) {
      const said = words(markup)
      assert.doesNotMatch(said, /You did something wrong|For 0 |\d\.\d/, path)
    }
    assert.match(words(page('children/numbers.html')), /less than about \d+ hours/)
  })
})

describe('how far the actions have come', () => {
  const told = publishedRelease({
    reference: '2026-3',
    publishedAt: '2026-05-01T08:30:00Z',
    tables: [],
    progress: sampleProgress,
  })
  const edition = { ...full, releases: [told, sampleRelease] }
  const inIt = (path: string): string => {
    const found = pagesOf(edition).find(one => one.path === path) ?? assert.fail(`there is no ${path}`)
    return documentOf(edition, found)
  }

  it('stands on the page of each action with its day and its release, both sides of what is disputed beside each other', () => {
    const said = words(inIt('actions/30.html'))
    assert.match(said, /As the plan stood on 20 April 2026, told in .*2026-3/)
    assert.match(said, /This is disputed/)
    assert.match(said, /On track.*Delivery team of the strategy.*Not on track.*Member of an oversight body/)
    assert.match(
      said,
      /Reached on 12 June 2025.*First promised for 30 April 2025, then moved once, 61 days later/,
    )
    assert.match(said, /A partner asked for more time.*The agreement, signed by all of them/)
    assert.match(said, /2 open risks are on record.*A decision is waited for: Pay for the last two units/)
    assert.match(inIt('releases/2026-3.html'), /data\/2026-3\/progress\/milestones\.csv/)
    assert.doesNotMatch(inIt('downloads.html').split('id="release-2026-1"')[0] ?? '', /<table/)
    assert.match(words(inIt('actions/1.html')), /Nothing planned.*Nothing says yet what is to be done/)
  })

  it('is there as files, the same as in the bundle', async () => {
    const all = new Map((await everyFile(edition, style)).map(({ path, body }) => [path, body]))
    for (const { path, text } of progressFiles(sampleProgress)) {
      assert.equal(String(all.get(`data/2026-3/${path}`)), text)
      assert.ok(inIt('downloads.html').includes(`href="data/2026-3/${path}"`), path)
    }
  })

  it('stands in the list, in the update and in the words of children', () => {
    assert.match(inIt('actions/index.html'), /Records: on track[\s\S]*Views differ/)
    assert.match(words(inIt('actions/index.html')), /done: 1; on track: 1; nothing planned: 34/)
    const update = words(inIt('progress/index.html'))
    assert.match(update, /How far each action has come/)
    assert.match(update, /30\. .*Views differ.*1 of 2/)
    assert.match(update, /Action 30, Agreed with partners: Reached on 12 June 2025/)
    const child = words(inIt('children/promises.html'))
    assert.match(child, /Done: 1 thing\..*They do not agree about 1 thing/)
    assert.ok(readingAge(child) <= 11, String(readingAge(child)))
  })

  it('is not told of a release that was put right, and is plainly missing where no release tells it', () => {
    const wrong = { ...told, correctedBy: '2026-4' }
    const after = { ...full, releases: [wrong, sampleRelease] }
    const action = pagesOf(after).find(one => one.path === 'actions/30.html') ?? assert.fail()
    assert.match(words(documentOf(after, action)), /Nobody has released yet how far/)
    assert.match(words(page('actions/30.html')), /Nobody has released yet how far/)
    assert.doesNotMatch(page('children/promises.html'), /How far have they come/)
  })

  it('is valid, and fit to be written on paper', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'attr-quotes': 'off', 'no-trailing-whitespace': 'off', 'prefer-native-element': 'off' },
    })
    for (const path of [
      'actions/30.html',
      'actions/6.html',
      'progress/index.html',
      'children/promises.html',
    ]) {
      const { results } = await validator.validateString(inIt(path))
      const said = results.flatMap(one => one.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
      assert.deepEqual(
        said.filter(one => !/^(long-title|no-redundant-role)/.test(one)),
        [],
        path,
      )
    }
    assert.match((await pdfOf(progressUpdate(edition), edition.force)).toString('latin1', 0, 8), /^%PDF-1\.7/)
  })
})
