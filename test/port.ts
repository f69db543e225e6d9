import { type AddressInfo, createServer } from 'node:net'

/** A port that is free now. The address must be known before there is a server: the sign-in provider is told it. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}
