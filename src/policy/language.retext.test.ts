import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { language } from './language.ts'

// retext is what the editors of others build on. Its parser of English is an outside judge of what a word and a
// sentence is; what runs in our pages must not wait for it (1 MB a second, where the kernel reads fifty).

type Node = Readonly<{
  type: string
  value?: string
  children?: readonly Node[]
  position?: Readonly<{ start: Readonly<{ offset?: number }>; end: Readonly<{ offset?: number }> }>
}>

const parser = unified().use(retextEnglish)

const within = (node: Node, type: string): readonly Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap(child => within(child, type)),
]
const spanOf = ({ position }: Node) => [position?.start.offset ?? -1, position?.end.offset ?? -1] as const

/** The words of each sentence, as retext has them, by where they begin and end. */
const sentencesOf = (text: string) =>
  within(parser.parse(text) as Node, 'SentenceNode').map(sentence => ({
    span: spanOf(sentence),
    words: within(sentence, 'WordNode').map(spanOf),
  }))

const texts = [
  'Kit is putting himself at risk. She keeps going missing; he won’t engage.',
  'A 14-year-old male, mature for his age, was “streetwise” (said the neighbour).',
  'Attention-seeking behaviour. Gang-affiliated? Refuses to engage!',
  'She said "I am a runaway". Her placement broke down at 5 p.m. on Monday.',
  'Mr. Smith said that she was promiscuous.\n\nShe is hyper-sexualised, e.g. at school.',
  "The boys' room; he's a drug runner for the line.",
]

describe('retext, as a judge of words and sentences', () => {
  for (const text of texts)
    it(text.slice(0, 60), () => {
      const sentences = sentencesOf(text)
      const marks = language.marksIn(text)
      assert.ok(marks.length > 0)
      for (const { from, to, text: said } of marks) {
        const inside = sentences.filter(({ span }) => span[0] <= from && to <= span[1])
        assert.equal(inside.length, 1, `“${said}” stands in one sentence`)
        const words = inside[0]?.words ?? []
        assert.ok(
          words.some(([start, end]) => start <= from && from < end),
          `“${said}” begins in a word`,
        )
        assert.ok(
          words.some(([start, end]) => start < to && to <= end),
          `“${said}” ends in a word`,
        )
      }
    })

  it('finds the same marks as a plugin of its own that is given the same terms sentence by sentence', () => {
    for (const text of texts.filter(one => !/[“"]/.test(one))) {
      const bySentence = sentencesOf(text).flatMap(({ span: [from, to] }) =>
        language.marksIn(text.slice(from, to)).map(mark => mark.text),
      )
      assert.deepEqual(
        bySentence,
        language.marksIn(text).map(mark => mark.text),
      )
    }
  })
})
