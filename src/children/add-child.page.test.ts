import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { Visitor } from '../../test/visitor.ts'
import { wholeHouse } from '../../test/whole-house.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const amara = await plantChild(database, castChildren.amara)
const tom = await house.signedIn(cast.tom)
const niamh = await house.signedIn(cast.niamh)

describe('finding a child, and adding one', () => {
  it('posts what is looked for: no name stands in an address or a log', async () => {
    const found = await house.fillIn(tom, '/children', { name: 'Amara Okafor' })
    assert.ok(found.body.includes(`href="/children/${amara}"`))
    assert.deepEqual(found.way, ['/children', '/children'])
    assert.match(new URL(found.url).search, /^\?found=[\w-]{12}$/)
    assert.ok(!house.logged.join('').includes('Okafor'))
    const nobody = await house.fillIn(niamh, '/children', { name: 'Amara Okafor' })
    assert.match(nobody.body, /No child found/)
    assert.ok(!nobody.body.includes(amara) && !nobody.body.includes('/children/new'))
  })

  it('can be gone back to by whoever searched, and by nobody else', async () => {
    const { url } = await house.fillIn(tom, '/children', { name: 'Amara Okafor' })
    const { pathname, search } = new URL(url)
    const again = await tom.get(pathname + search)
    assert.ok(again.body.includes(`href="/children/${amara}"`) && again.body.includes('value="Amara Okafor"'))
    const other = await niamh.get(pathname + search)
    assert.equal(other.status, 200)
    assert.ok(!other.body.includes('Amara') && !other.body.includes('id="found"'))
    for (let number = 1; number <= 5; number++)
      await house.fillIn(tom, '/children', { name: `Nobody ${number}` })
    const late = await tom.get(pathname + search)
    assert.ok(late.status === 200 && !late.body.includes('Amara'))
  })

  it('adds whoever is not found with what was searched for, and says none of it in an address', async () => {
    const boxes = { 'bornOn-day': '4', 'bornOn-month': '2', 'bornOn-year': '2012' }
    const typedIn = (body: string) =>
      ['givenNames', 'familyName', ...Object.keys(boxes)].map(
        name => new RegExp(`name="${name}"[^>]*?value="([^"]*)"`).exec(body)?.[1] ?? '',
      )
    const addAfter = async (name: string) => {
      const { body } = await house.fillIn(tom, '/children', { name, ...boxes })
      return (/href="(\/children\/new\?[^"]*)"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&')
    }
    const address = await addAfter('Zuri Ann Quill')
    assert.match(address, /^\/children\/new\?found=[\w-]{12}$/)
    const { body } = await tom.get(address)
    assert.deepEqual(typedIn(body), ['Zuri Ann', 'Quill', '4', '2', '2012'])
    assert.ok(!body.includes('There is a problem'))
    assert.ok(body.includes(`href="${address.replace('/new', '')}"`), 'the way back is to what was found')
    assert.deepEqual(typedIn((await tom.get(await addAfter('Quill, Zuri'))).body).slice(0, 2), [
      'Zuri',
      'Quill',
    ])
    const [given, family] = typedIn((await tom.get(await addAfter('Zuri'))).body)
    assert.deepEqual([given, family], ['Zuri', ''])
    const ruth = await house.signedIn(cast.ruth)
    assert.deepEqual(typedIn((await ruth.get(address)).body), ['', '', '', '', ''])
  })

  it('keeps a name from right to left from turning what stands beside it', async () => {
    const names = { givenNames: '\u202eعلي', familyName: 'حسن' }
    const { body, url } = await house.fillIn(tom, '/children/new', {
      ...names,
      'bornOn-year': '2012',
      'bornOn-month': '2',
      'bornOn-day': '4',
    })
    assert.ok(body.includes('\u2068علي حسن\u2069') && !body.includes('\u202e'))
    const details = await tom.get(`${new URL(url).pathname}/details`)
    assert.match(details.body, /name="givenNames"[^>]*value="علي"/)
  })

  it('refuses a name that holds what nobody can see', async () => {
    const { status, body } = await house.fillIn(tom, '/children/new', {
      givenNames: 'Al\u0007i',
      familyName: 'H',
    })
    assert.equal(status, 422)
    assert.match(body, /This holds a character that nobody can see\. Type it again rather than pasting it\./)
  })

  it('asks for a name or a date of birth', async () => {
    const { status, body } = await house.fillIn(tom, '/children', { name: '' })
    assert.equal(status, 422)
    assert.match(body, /Enter a name or a date of birth/)
  })

  it('shows a likely match first, and adds the child when somebody has looked', async () => {
    const answers = { givenNames: 'Amara', familyName: 'Okafor', school: 'A <new> school' }
    const shown = await house.fillIn(tom, '/children/new', answers)
    assert.match(shown.body, /Is it one of these\?/)
    assert.ok(shown.body.includes('A &lt;new&gt; school'))
    const hidden = ['_csrf', '_writer', 'notThese'].map(name => [name, Visitor.field(shown.body, name)])
    const added = await tom.post('/children/new', { ...Object.fromEntries(hidden), ...answers })
    assert.match(added.body, /The child has a record now/)
    assert.match(new URL(added.url).pathname, /^\/children\/[0-9a-f-]{36}$/)
  })

  it('shows a long and unusual name as it is, and nothing of it as markup', async () => {
    const givenNames = `Åse-Márjá <script>alert(1)</script> ${'x'.repeat(200)}`
    const added = await house.fillIn(tom, '/children/new', { givenNames, familyName: "O'Neill & Søn" })
    assert.match(added.body, /The child has a record now/)
    assert.ok(added.body.includes('&lt;script&gt;') && !added.body.includes('<script>alert'))
  })
})

describe('the way back', () => {
  const ways = [
    ['/children/new', '/children'],
    [`/children/${amara}/details`, `/children/${amara}`],
    [`/children/${amara}/family`, `/children/${amara}`],
    [`/children/${amara}/start`, `/children/${amara}`],
  ] as const
  for (const [path, back] of ways)
    it(`from ${path.replace(amara, ':childId')}`, async () => {
      const { body } = await tom.get(path)
      const [, link] = /<a[^>]*href="([^"]*)"[^>]*class="[^"]*govuk-back-link/.exec(body) ?? []
      assert.equal(link, back)
    })
})
