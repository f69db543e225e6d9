import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apart } from '../kernel/direction.ts'
import { attributes, html, raw } from './html.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '=', '/', ' ', 'script', 'onload', '`', '&lt;', '-->'))
    .map(parts => parts.join('')),
)

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test('no text breaks out from between tags, and all of it is kept', () => {
  fc.assert(
    fc.property(hostile, text => {
      const [, inside = ''] = /^<p>([\s\S]*)<\/p>$/.exec(html`<p>${text}</p>`.toString()) ?? []
      assert.doesNotMatch(inside, /[<>]/)
      assert.equal(unescaped(inside), apart(text))
    }),
  )
})

test('no text breaks out of a quoted attribute, and all of it is kept', () => {
  fc.assert(
    fc.property(hostile, text => {
      const double = html`<p title="${text}">x</p>`.toString().slice('<p title="'.length, -'">x</p>'.length)
      const single = html`<p title='${text}'>x</p>`.toString().slice("<p title='".length, -"'>x</p>".length)
      for (const value of [double, single]) {
        assert.doesNotMatch(value, /["'<>]/)
        assert.equal(unescaped(value), text)
      }
      const named = attributes({ title: text }).toString()
      assert.equal(named.match(/"/g)?.length, 2)
    }),
  )
})

test('a name from right to left turns nothing beside it, and comes back from a box as it was typed', () => {
  const name = 'علي'
  assert.equal(html`<p>${name}, aged ${14}</p>`.toString(), `<p>\u2068${name}\u2069, aged 14</p>`)
  assert.equal(
    html`<b title="${name}">${[name]}</b>`.toString(),
    `<b title="${name}">\u2068${name}\u2069</b>`,
  )
  const box = html`<label>${name}</label><textarea name="q">${name}</textarea>${name}`.toString()
  assert.equal(
    box,
    `<label>\u2068${name}\u2069</label><textarea name="q">${name}</textarea>\u2068${name}\u2069`,
  )
})

test('no address leads to code', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('javascript:', 'JaVa\tscript:', ' data:', '\u0001vbscript:'),
      hostile,
      (scheme, text) => {
        assert.equal(html`<a href="${scheme + text}">x</a>`.toString(), '<a href="#">x</a>')
      },
    ),
  )
  const kept = [
    '/children/1?a=b&c=d',
    'https://www.legislation.gov.uk/',
    '#top',
    'mailto:a@example.org',
    'next:1'.slice(5),
  ]
  for (const address of kept)
    assert.equal(unescaped(html`<a href="${address}">`.toString()), `<a href="${address}">`)
})

test('nothing is shown for nothing, and lists and markup are taken in', () => {
  const list = html`<ul>${['a', 'b'].map(text => html`<li>${text}</li>`)}${null}${undefined}${false}${0}</ul>`
  assert.equal(list.toString(), '<ul><li>a</li><li>b</li>0</ul>')
  assert.equal(
    html`<b${attributes({ id: 'x', hidden: true, title: false })}>${raw('<i>y</i>')}</b>`.toString(),
    '<b id="x" hidden><i>y</i></b>',
  )
})

test('a template that no escaping could make safe is a fault', () => {
  const text = 'x'
  assert.throws(() => html`<p title=${text}>`, /Quote the attribute/)
  assert.throws(() => html`<p ${text}>`, /inside a tag/)
  assert.throws(() => html`<script>${text}</script>`, /script/)
  assert.throws(() => html`<p onclick="${text}">`, /event/)
  assert.throws(() => html`<p style="color: ${text}">`, /style/)
  assert.throws(() => html`<!-- ${text} -->`, /comment/)
  assert.throws(() => html`<p title="${html`<b>x</b>`}">`, /attribute/)
  assert.throws(() => attributes({ 'x onload': 'y' }), /name of an attribute/)
})
