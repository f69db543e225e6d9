/** What leaves as JSON: dates become text, and what is undefined is left out. */
export const asJson = <T>(value: unknown): T => JSON.parse(JSON.stringify(value))
