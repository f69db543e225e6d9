/** What the child is suspected of, by which like is compared with like. */
export const suspected = { column: 'about', says: 'what they are suspected of' } as const
