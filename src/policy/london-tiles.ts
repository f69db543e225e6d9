/**
 * Where each borough lies when London is drawn as equal squares, so that a borough with many people is not lost beside one
 * with many fields. The places and short names are those of London Squared:
 *
 * Copyright 2019 After the Flood Ltd.
 *
 * Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
 * provided that the above copyright notice and this permission notice appear in all copies.
 *
 * THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
 * INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
 * ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
 * THIS SOFTWARE.
 */
export const londonTiles: Readonly<Record<string, Readonly<{ short: string; column: number; row: number }>>> =
  {
    Enfield: { short: 'ENF', column: 4, row: 0 },
    Harrow: { short: 'HRW', column: 2, row: 1 },
    Barnet: { short: 'BRN', column: 3, row: 1 },
    Haringey: { short: 'HGY', column: 4, row: 1 },
    'Waltham Forest': { short: 'WTH', column: 5, row: 1 },
    Hillingdon: { short: 'HDN', column: 0, row: 2 },
    Ealing: { short: 'ELG', column: 1, row: 2 },
    Brent: { short: 'BRT', column: 2, row: 2 },
    Camden: { short: 'CMD', column: 3, row: 2 },
    Islington: { short: 'ISL', column: 4, row: 2 },
    Hackney: { short: 'HCK', column: 5, row: 2 },
    Redbridge: { short: 'RDB', column: 6, row: 2 },
    Havering: { short: 'HVG', column: 7, row: 2 },
    Hounslow: { short: 'HNS', column: 0, row: 3 },
    'Hammersmith and Fulham': { short: 'HMS', column: 1, row: 3 },
    'Kensington and Chelsea': { short: 'KNS', column: 2, row: 3 },
    Westminster: { short: 'WST', column: 3, row: 3 },
    'City of London': { short: 'CTY', column: 4, row: 3 },
    'Tower Hamlets': { short: 'TOW', column: 5, row: 3 },
    Newham: { short: 'NWM', column: 6, row: 3 },
    'Barking and Dagenham': { short: 'BAR', column: 7, row: 3 },
    'Richmond upon Thames': { short: 'RCH', column: 1, row: 4 },
    Wandsworth: { short: 'WNS', column: 2, row: 4 },
    Lambeth: { short: 'LAM', column: 3, row: 4 },
    Southwark: { short: 'SWR', column: 4, row: 4 },
    Lewisham: { short: 'LSH', column: 5, row: 4 },
    Greenwich: { short: 'GRN', column: 6, row: 4 },
    Bexley: { short: 'BXL', column: 7, row: 4 },
    'Kingston upon Thames': { short: 'KNG', column: 2, row: 5 },
    Merton: { short: 'MRT', column: 3, row: 5 },
    Croydon: { short: 'CRD', column: 4, row: 5 },
    Bromley: { short: 'BRM', column: 5, row: 5 },
    Sutton: { short: 'STN', column: 3, row: 6 },
  }

/** Said beneath every map that is drawn so. */
export const tilesLayout = 'Layout: London Squared, copyright 2019 After the Flood Ltd.'
