/** What each borough's line below holds after the bar, in this order. */
export const ethnicityOrder = 'W1 W2 W3 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O2 O9'.split(' ')

/**
 * For each borough: hundreds of children under 18 (mid-2020 estimate), and residents of each ethnicity per thousand
 * (Census 2021, all ages; Office for National Statistics, Open Government Licence v3.0). London's children are more
 * diverse than this, because its adults are less so: good enough for made-up lives, and for no figure.
 */
export const boroughPeople: Readonly<Record<string, string>> = {
  'Barking and Dagenham': '641 | 309 5 1 134 14 11 7 11 53 72 102 6 25 27 160 27 7 29',
  Barnet: '947 | 362 20 0 196 9 10 15 20 78 17 7 24 66 13 58 8 19 79',
  Bexley: '574 | 644 10 3 62 10 7 9 10 44 6 7 16 26 13 94 15 2 22',
  Brent: '779 | 152 27 1 166 11 9 11 20 195 45 6 10 72 63 91 21 53 47',
  Bromley: '755 | 665 15 2 83 17 7 14 15 37 5 5 15 19 25 40 11 4 19',
  Camden: '541 | 354 25 1 215 12 10 20 24 33 8 68 32 40 13 68 10 21 47',
  Croydon: '953 | 374 13 1 96 27 11 15 23 76 39 9 10 41 92 103 31 6 33',
  Ealing: '822 | 243 23 1 165 13 7 15 18 149 46 10 12 86 35 62 11 44 62',
  Enfield: '844 | 313 18 1 189 16 9 12 23 36 11 25 8 35 51 110 21 8 114',
  Greenwich: '695 | 414 15 1 127 18 11 12 19 35 12 8 25 51 30 153 27 5 37',
  Hackney: '638 | 339 22 1 170 18 11 14 24 34 9 25 13 22 69 114 28 9 77',
  'Hammersmith and Fulham': '371 | 383 26 1 222 17 10 17 23 22 11 7 23 42 36 72 14 30 43',
  Haringey: '595 | 319 22 1 228 20 10 15 26 22 8 18 15 24 62 94 20 10 87',
  Harrow: '600 | 205 21 1 137 8 4 12 13 286 39 7 11 109 25 41 8 24 48',
  Havering: '590 | 665 11 1 76 12 6 9 10 43 22 18 8 17 18 54 10 3 17',
  Hillingdon: '746 | 371 18 2 91 10 6 14 13 187 47 13 10 76 19 52 8 15 48',
  Hounslow: '658 | 284 14 1 142 9 7 14 16 211 61 9 9 77 12 52 8 19 54',
  Islington: '432 | 397 33 0 192 19 10 17 28 19 5 28 24 25 34 84 15 14 57',
  'Kensington and Chelsea': '291 | 327 20 1 290 12 9 21 24 22 9 10 27 50 23 48 8 45 54',
  'Kingston upon Thames': '400 | 537 16 0 130 9 6 21 17 46 26 6 25 76 6 18 3 21 36',
  Lambeth: '616 | 376 21 0 152 26 13 14 27 19 12 8 16 18 91 118 31 8 48',
  Lewisham: '683 | 372 17 0 126 29 13 15 25 17 8 6 21 38 106 126 36 6 42',
  Merton: '477 | 412 20 1 169 14 8 17 20 45 45 11 17 68 35 57 14 9 37',
  Newham: '865 | 148 6 1 153 12 9 9 16 110 89 159 18 47 39 116 19 10 39',
  Redbridge: '764 | 232 10 1 106 10 6 12 14 165 142 103 9 54 27 47 10 7 46',
  'Richmond upon Thames': '458 | 630 25 0 149 8 6 22 18 37 9 5 14 25 5 12 3 9 24',
  Southwark: '659 | 355 20 1 139 21 12 15 24 20 7 18 27 27 59 157 35 10 53',
  Sutton: '494 | 572 15 1 95 13 6 15 15 60 29 8 19 58 16 35 8 7 27',
  'Tower Hamlets': '740 | 229 11 0 153 12 7 14 17 33 11 346 33 22 16 50 8 12 27',
  'Waltham Forest': '671 | 340 15 1 172 18 10 14 22 33 103 19 9 35 63 67 19 10 48',
  Wandsworth: '650 | 480 25 0 174 16 8 18 21 29 37 5 14 31 35 53 13 12 29',
  Westminster: '507 | 280 18 0 254 10 10 18 27 39 12 37 32 47 21 51 8 76 59',
}
