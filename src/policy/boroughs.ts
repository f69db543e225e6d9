type Borough = Readonly<{ gss: string; bcu: string }>

/**
 * The 32 London boroughs of the Metropolitan Police: GSS code (ONS, Open Government Licence v3.0) and basic command
 * unit (as published for 2020). The City of London has its own force.
 */
export const boroughFacts: Readonly<Record<string, Borough>> = {
  'Barking and Dagenham': { gss: 'E09000002', bcu: 'East' },
  Barnet: { gss: 'E09000003', bcu: 'North West' },
  Bexley: { gss: 'E09000004', bcu: 'South East' },
  Brent: { gss: 'E09000005', bcu: 'North West' },
  Bromley: { gss: 'E09000006', bcu: 'South' },
  Camden: { gss: 'E09000007', bcu: 'Central North' },
  Croydon: { gss: 'E09000008', bcu: 'South' },
  Ealing: { gss: 'E09000009', bcu: 'West' },
  Enfield: { gss: 'E09000010', bcu: 'North' },
  Greenwich: { gss: 'E09000011', bcu: 'South East' },
  Hackney: { gss: 'E09000012', bcu: 'Central East' },
  'Hammersmith and Fulham': { gss: 'E09000013', bcu: 'Central West' },
  Haringey: { gss: 'E09000014', bcu: 'North' },
  Harrow: { gss: 'E09000015', bcu: 'North West' },
  Havering: { gss: 'E09000016', bcu: 'East' },
  Hillingdon: { gss: 'E09000017', bcu: 'West' },
  Hounslow: { gss: 'E09000018', bcu: 'West' },
  Islington: { gss: 'E09000019', bcu: 'Central North' },
  'Kensington and Chelsea': { gss: 'E09000020', bcu: 'Central West' },
  'Kingston upon Thames': { gss: 'E09000021', bcu: 'South West' },
  Lambeth: { gss: 'E09000022', bcu: 'Central South' },
  Lewisham: { gss: 'E09000023', bcu: 'South East' },
  Merton: { gss: 'E09000024', bcu: 'South West' },
  Newham: { gss: 'E09000025', bcu: 'North East' },
  Redbridge: { gss: 'E09000026', bcu: 'East' },
  'Richmond upon Thames': { gss: 'E09000027', bcu: 'South West' },
  Southwark: { gss: 'E09000028', bcu: 'Central South' },
  Sutton: { gss: 'E09000029', bcu: 'South' },
  'Tower Hamlets': { gss: 'E09000030', bcu: 'Central East' },
  'Waltham Forest': { gss: 'E09000031', bcu: 'North East' },
  Wandsworth: { gss: 'E09000032', bcu: 'South West' },
  Westminster: { gss: 'E09000033', bcu: 'Central West' },
}

/** The boroughs as answers to a question. */
export const boroughs: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(boroughFacts).map(name => [name, name]),
)

/** The basic command units, in the order of the alphabet. */
export const commandUnits: readonly string[] = [
  ...new Set(Object.values(boroughFacts).map(({ bcu }) => bcu)),
].sort()

/** The boroughs of some basic command units. */
export const boroughsIn = (bcus: readonly string[]): readonly string[] =>
  Object.keys(boroughFacts).filter(name => bcus.includes(boroughFacts[name]?.bcu ?? ''))
