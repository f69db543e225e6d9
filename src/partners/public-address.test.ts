import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { guardedLookup, mayCall } from './public-address.ts'

const outside = { thisMachine: false }

describe('what may be called', () => {
  it('is a public address', () => {
    for (const address of ['93.184.215.14', '8.8.8.8', '2606:4700::6810:84e5', '223.255.255.1'])
      assert.equal(mayCall(address, outside), true, address)
  })

  it('is nothing inside, however it is written', () => {
    for (const address of [
      ...[
        '127.0.0.1',
        '10.1.2.3',
        '172.31.255.255',
        '192.168.0.1',
        '169.254.169.254',
        '100.64.0.1',
        '0.0.0.0',
      ],
      ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:127.0.0.1'],
      ...['::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'not-an-address'],
    ])
      assert.equal(mayCall(address, outside), false, address)
  })

  it('is this machine only where everybody is fictional', () => {
    assert.equal(mayCall('127.0.0.1', { thisMachine: true }), true)
    assert.equal(mayCall('::1', { thisMachine: true }), true)
    assert.equal(mayCall('10.0.0.1', { thisMachine: true }), false)
  })

  it('is not a name that leads inside', async () => {
    const looked = await new Promise<Error | null>(resolve =>
      guardedLookup(outside)('localhost', { all: false }, problem => resolve(problem)),
    )
    assert.match(String(looked?.message), /not a public one/)
  })
})
