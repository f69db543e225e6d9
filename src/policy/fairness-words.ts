/** What misleads about a kind of comparison, whatever is compared. The words are this project's own. */
export const benchmarkCaveat =
  'The children about whom something is decided were met by police first. If one group is met more readily, this comparison begins too late to show it, and can even hide it.'

/** Why “it led to something as often” does not show that all were treated alike, or differently. */
export const outcomeTestCaveat =
  'A test by outcome looks at averages. If the grounds for one group were weaker in general but some of its searches were very well founded, the averages can be equal, or the other way round: equal shares do not prove equal treatment, and unequal ones do not prove the opposite.'

/** Why counts of contacts make ranges too narrow. */
export const repeatsCaveat =
  'What is counted is decisions, not children: a child met three times counts three times, and so the true ranges are wider than those shown.'

/** Why whom police meet is no measure of who lives in London. */
export const metCaveat =
  'The measure is the children whom police met in the same quarter, for whatever reason, a child who was harmed included. It is not the children who live in London.'
