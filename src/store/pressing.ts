/**
 * The order of a list of duties, each called `d`: by its limit, or, where the law says as soon as practicable, by when a
 * reminder is due, so that what should have been done longest ago leads and nothing owed at once sinks below what has
 * hours left; then what has neither, by since when it is owed. No moment stands in this order: nothing moves in it when a
 * limit passes, and who goes through the pages meanwhile is shown every duty once.
 */
export const pressing = 'coalesce(d.due_at, d.prompt_at), d.due_order, d.episode_id, d.step, d.occurrence'
