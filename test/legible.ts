import assert from 'node:assert/strict'
import { textSize } from '../src/figures/drawing.ts'

type Box = Readonly<{ text: string; left: number; right: number; top: number; bottom: number }>

/** The texts of a drawing where a browser would put them, taking Arial at half its height a letter. */
function textsIn(svg: string): readonly Box[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    const [x, y, width] = [Number(of('x')), Number(of('y')), text.length * textSize * 0.5]
    const left = { middle: x - width / 2, end: x - width }[of('text-anchor')] ?? x
    return { text, left, right: left + width, top: y - textSize * 0.75, bottom: y + textSize * 0.25 }
  })
}

const touch = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Fails where one text of a drawing touches another or leaves the picture. */
export function assertLegible(svg: string, width: number): void {
  const boxes = textsIn(svg)
  assert.ok(boxes.length > 1)
  boxes.forEach((one, at) => {
    assert.ok(one.left >= -1 && one.right <= width + 1, `“${one.text}” leaves the picture`)
    const other = boxes.slice(at + 1).find(box => touch(one, box))
    assert.equal(other, undefined, `“${one.text}” touches “${other?.text}”`)
  })
}
