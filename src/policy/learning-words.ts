/** What people learn. */
export const subjects = {
  adultification: 'Adultification bias',
  communication: 'Talking with children, watching and listening',
  neurodiversity: 'Neurodiversity and mental health',
  trauma: 'Trauma',
  childFirst: 'Child First and de-escalation',
  victims: "Victims' Code rights of children",
  lookedAfter: 'Children looked after and care leavers',
  solicitors: 'Advising children: solicitors',
  safeguarding: 'Safeguarding together, for leaders',
  missing: 'Missing and exploited children',
  strategy: "The Children's Strategy",
}

/** The rank of whoever takes part in a course. */
export const ranks = {
  constable: 'Constable',
  sergeant: 'Sergeant',
  inspector: 'Inspector',
  chiefInspector: 'Chief inspector',
  superintendent: 'Superintendent or above',
  staff: 'Police staff',
  outside: 'Not of the police',
}
