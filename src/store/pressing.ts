/**
 * The order of a list of duties, each called `d`. What has a limit comes first and in the order of its limits, so that what is
 * overdue leads; then what has none, by when a reminder is due or since when it is owed. No moment stands in this order:
 * nothing moves in it when a limit passes, and who goes through the pages meanwhile is shown every duty once. Without a
 * limit `due_at` is null, and nulls come last.
 */
export const pressing = 'd.due_at, d.due_order, d.episode_id, d.step, d.occurrence'
