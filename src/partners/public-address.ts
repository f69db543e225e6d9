import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

// One list for each family: a list of both takes every IPv4 address for a mapped one.
const inside = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.ipv4.addSubnet(network, bits, 'ipv4')
// Global unicast is 2000::/3. Everything outside it is local, mapped or reserved; so are these within it.
for (const [network, bits] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside.ipv6.addSubnet(network, bits, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** How far a call may reach: out into the public network, or also to this machine, where everybody is fictional. */
export type Reach = Readonly<{ thisMachine: boolean }>

/** Whether an address may be called: a public one. What stands inside the network of the force may not be. */
export function mayCall(address: string, { thisMachine }: Reach): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (isIP(address) === 0) return false
  return !inside[family].check(address, family) || (thisMachine && loopback.check(address, family))
}

/**
 * Looks a name up for one call, and refuses it when any of its addresses may not be called. The connection is made to
 * what was looked at here, so a name that changes its mind between looking and calling gains nothing.
 */
export const guardedLookup =
  (reach: Reach): LookupFunction =>
  (name, options, done) =>
    lookup(name, { ...options, all: true }, (problem, found) => {
      const [first] = found ?? []
      if (problem || !first) return done(problem ?? new Error('No address.'), '', 4)
      if (found.some(({ address }) => !mayCall(address, reach)))
        return done(new Error('The address is not a public one.'), '', 4)
      return options.all ? done(null, found) : done(null, first.address, first.family)
    })
