import { document } from '../kernel/source.ts'

/* Public tables about London, and figures that others have published, each named once. */

export const attitudeSurvey = document(
  "Mayor's Office for Policing and Crime: public attitude survey",
  'https://data.london.gov.uk',
)
export const surveyOfChildren = document(
  "Mayor's Office for Policing and Crime: survey of children of 11 to 16",
)
export const populationEstimates = document(
  'Office for National Statistics: population estimates by single year of age',
  'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates',
)
export const boroughList = document(
  'Boroughs of London with codes, areas and children, joined from public tables',
)
export const publishedFigures = document('Figures that others have published, each with its source')
