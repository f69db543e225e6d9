import { generated } from './floors.ts'
import { codeOf, piecesOf } from './text.ts'
import { isTest, type Tree } from './tree.ts'
import type { Unwanted } from './words.ts'

/** Folders that must hold the words in order to find them, and the sources they come from. */
const speaksOfWords = /^src\/policy\/language\//

/** A line comment that says a text is quoted as published, so that data can be matched word for word. */
const quoted = /\/\/ quoted\b/

/** Every text in quotes that uses a word the glossary does not, with its line and the word to use. */
export function wrongWordsIn(tree: Tree, words: readonly Unwanted[]): readonly string[] {
  const own = [...tree].filter(
    ([path]) => !isTest(path) && !generated.includes(path) && !speaksOfWords.test(path),
  )
  return own.flatMap(([path, text]) => [...inTexts(path, text, words), ...inNames(path, text)])
}

function inTexts(path: string, text: string, words: readonly Unwanted[]): readonly string[] {
  const lines = text.split('\n')
  const isQuoted = (line: number) => [lines[line - 1], lines[line - 2]].some(each => quoted.test(each ?? ''))
  const texts = piecesOf(text).filter(
    ({ kind, line }) => kind === 'string' && !isQuoted(line) && !isImport(lines[line - 1]),
  )
  return texts.flatMap(piece =>
    words.flatMap(({ word, say, except }) => {
      const left = except ? piece.text.replace(except, '') : piece.text
      return [...left.matchAll(word)].map(([found]) => `${path}:${piece.line} says “${found}”: say ${say}.`)
    }),
  )
}

const isImport = (line = '') => /^(import|export)\b.*\bfrom ['"]/.test(line) || /^\} from ['"]/.test(line)

/** The acronym for a search exposing intimate parts may stand on a page, never in a name. */
function inNames(path: string, text: string): readonly string[] {
  const found =
    codeOf(text).match(
      /\b\w*(?:[mM]tip|MTIP|[jJ]uvenile|[yY]oungPerson(?!sAct)|[mM]isper|[aA]bsconder)\w*/g,
    ) ?? []
  return [...new Set(found)].map(
    name => `${path} is written with the name ${name}: use the words of the glossary.`,
  )
}
