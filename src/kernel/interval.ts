export { type Interval, median, medianInterval, quantile, wilson } from '../statistics/interval.ts'
