const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether what came in is written as an id of ours is. */
export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value)
