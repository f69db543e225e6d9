// biome-ignore lint/suspicious/noExplicitAny: until the first generation of the types
export type Tables = Record<string, any>
