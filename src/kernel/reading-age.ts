const vowels = /[aeiouy]+/g

/** About how many syllables a word has: its groups of vowels, less an ending that is not spoken. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e|(?<=[aeiouy])[lr]e)$/, end =>
    end.replace(/e[ds]?$/, ''),
  )
  return Math.max(1, spoken.match(vowels)?.length ?? 1)
}

const sentencesIn = (text: string): number =>
  Math.max(1, text.split(/[.!?:;\n]+/).filter(part => /\p{L}/u.test(part)).length)

/**
 * The age at which a child reads a text with ease: the grade of Flesch and Kincaid, plus five.
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59, and never below five.
 */
export function readingAge(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  if (words.length === 0) return 5
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const grade = 0.39 * (words.length / sentencesIn(text)) + 11.8 * (syllables / words.length) - 15.59
  return Math.max(5, Math.round((grade + 5) * 10) / 10)
}
