import type { Split } from '../kernel/measure.ts'

/** The five groups of ethnicity that every source can be brought to. */
export const ethnicGroups = {
  asian: 'Asian',
  black: 'Black',
  mixed: 'Mixed',
  other: 'Other',
  white: 'White',
} as const

/** Sex as on the child's record. */
export const childSex: Split = {
  column: 'sex',
  title: 'Sex',
  groups: { female: 'Girls', male: 'Boys', 'not known': 'Not known' },
}

/** Age on the day of arrival. Somebody treated as a child may turn out to be older. */
export const ageOnArrival: Split = {
  column: 'age_band',
  title: 'Age on arrival',
  groups: {
    'under 14': 'Under 14',
    '14-15': '14 or 15',
    '16-17': '16 or 17',
    '18 and over': '18 or over',
    'not known': 'Not known',
  },
}

/** Ethnicity as the child gave it, in five groups. */
export const childEthnicity: Split = {
  column: 'ethnicity',
  title: 'Ethnicity in their own words',
  groups: { ...ethnicGroups, 'not stated': 'Not stated', blank: 'Not recorded' },
}

/** Whether a local authority looks after the child. */
export const lookedAfter: Split = {
  column: 'looked_after',
  title: 'Looked after by a local authority',
  groups: { yes: 'Looked after', no: 'Not looked after' },
}
