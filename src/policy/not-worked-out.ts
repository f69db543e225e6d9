/** Why other published figures cannot be worked out again, by where they were published. */
export const notWorkedOut: readonly Readonly<{ source: string; because: string }>[] = [
  {
    source: "Met Children's Strategy",
    because: 'The strategy does not say what it was worked out from, and no public table of it was found.',
  },
  {
    source: "Children's Commissioner",
    because: 'The records behind it were given to the Children’s Commissioner and are not public.',
  },
  {
    source: 'Home Office, first strip-search collection',
    because: 'It was seen as a newspaper reported it. The table was not found.',
  },
  {
    source: 'Home Office, Police powers and procedures',
    because: 'Only the text of the bulletin was seen. Its tables were not found.',
  },
  {
    source: 'Home Office figures as reported',
    because: 'It was seen as a newspaper reported it. The table was not found.',
  },
  {
    source: 'Youth Justice Statistics',
    because: 'Only the text of the bulletins was seen. Their tables were not found.',
  },
  {
    source: 'Matt Ashby',
    because:
      'The published searches of those months could not be had: of the Metropolitan Police, nothing whole from March 2019 to August 2024.',
  },
  { source: 'MOPAC youth survey', because: 'The answers of the survey were not found.' }, // quoted: its name
  { source: 'Youth Endowment Fund survey', because: 'The answers of the survey were not found.' },
  {
    source: 'Home Office, Crime outcomes 2025 to 2026',
    because: 'The imported table leaves this type of outcome out.',
  },
]
