/**
 * Self-defined ethnicity, the 18+1 codes (College of Policing and Home Office data standards). W3, A4 and O2 belong to
 * the list from 2011 on; Chinese is A4 here, and O1 only in older data.
 */
export const ethnicities: Readonly<Record<string, string>> = {
  W1: 'White: British',
  W2: 'White: Irish',
  W3: 'White: Gypsy or Irish Traveller',
  W9: 'White: any other background',
  M1: 'Mixed: White and Black Caribbean',
  M2: 'Mixed: White and Black African',
  M3: 'Mixed: White and Asian',
  M9: 'Mixed: any other background',
  A1: 'Asian: Indian',
  A2: 'Asian: Pakistani',
  A3: 'Asian: Bangladeshi',
  A4: 'Asian: Chinese',
  A9: 'Asian: any other background',
  B1: 'Black: Caribbean',
  B2: 'Black: African',
  B9: 'Black: any other background',
  O2: 'Other: Arab',
  O9: 'Other: any other background',
  NS: 'Not stated',
}
