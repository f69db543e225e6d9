import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { offences } from '../offences.ts'
import { hardStops } from './hard-stops.ts'

const rows = [
  // offence,               domestic, hate, plea,       decider
  ['theft-shop', 'no', 'no', 'not guilty', 'police may charge'],
  ['assault-common', 'no', 'no', 'not guilty', 'police may charge'],
  ['assault-common', 'yes', 'no', 'guilty', 'prosecutor charges'],
  ['assault-common', 'no', 'yes', 'guilty', 'prosecutor charges'],
  ['theft', 'no', 'no', 'guilty', 'police may charge'],
  ['theft', 'no', 'no', 'not known', 'prosecutor charges'],
  ['blade', 'no', 'no', 'guilty', 'police may charge'],
  ['actual-bodily-harm', 'no', 'no', 'guilty', 'prosecutor charges'],
  ['affray', 'no', 'no', 'guilty', 'prosecutor charges'],
  ['harassment', 'no', 'no', 'guilty', 'prosecutor charges'],
  ['image-having', 'no', 'no', 'guilty', 'prosecutor charges'],
  ['sexual-assault', 'no', 'no', 'guilty', 'prosecutor charges'],
  ['robbery', 'no', 'no', 'guilty', 'prosecutor decides'],
  ['robbery', 'yes', 'yes', 'not guilty', 'prosecutor decides'],
  ['riot', 'no', 'no', 'guilty', 'prosecutor decides'],
] as const

for (const [offence, domestic, hate, plea, decider] of rows)
  test(`${offence}, domestic ${domestic}, hate ${hate}, ${plea}: ${decider}`, () =>
    assert.equal(suggest(hardStops, { offence, domestic, hate, plea }).gives.decider, decider))

test('police never charge what is sexual, however it is put', () => {
  for (const { key } of offences.filter(({ marks }) => marks.includes('sexual')))
    assert.notEqual(
      suggest(hardStops, { offence: key, domestic: 'no', hate: 'no', plea: 'guilty' }).gives.decider,
      'police may charge',
    )
})
