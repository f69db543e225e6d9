import assert from 'node:assert/strict'

/** Fails with one sentence a line when there is anything to say. */
export function none(sentences: readonly string[]): void {
  if (sentences.length > 0) assert.fail(`${sentences.length} to mend:\n${sentences.join('\n')}`)
}
