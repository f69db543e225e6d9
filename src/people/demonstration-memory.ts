import type { Adapter, AdapterPayload } from 'oidc-provider'

type Memory = Map<string, AdapterPayload>

/** Keeps at most `most` things, and forgets the oldest first: a demonstration must not fill the memory it runs in. */
function forgetBeyond(most: number, memory: Memory): void {
  for (const oldest of memory.keys()) {
    if (memory.size <= most) return
    memory.delete(oldest)
  }
}

const hasPassed = (payload: AdapterPayload): boolean =>
  Boolean(payload.exp && payload.exp * 1000 <= Date.now())

/** What the demonstration provider remembers while it runs: sign-ins under way, and nothing on disk. */
export function boundedMemory(most: number): (kind: string) => Adapter {
  const memory: Memory = new Map()
  const find = async (key: string) => {
    const found = memory.get(key)
    return found && !hasPassed(found) ? found : undefined
  }
  const findBy = (kind: string, wanted: Partial<AdapterPayload>) => {
    const [name, value] = Object.entries(wanted)[0] ?? []
    for (const [key, payload] of memory)
      if (key.startsWith(`${kind}:`) && name && payload[name] === value) return find(key)
    return Promise.resolve(undefined)
  }
  return kind => ({
    find: id => find(`${kind}:${id}`),
    findByUid: uid => findBy(kind, { uid }),
    findByUserCode: userCode => findBy(kind, { userCode }),
    upsert: async (id, payload) => {
      // Deleted first, so that what was written last stands last.
      memory.delete(`${kind}:${id}`)
      memory.set(`${kind}:${id}`, payload)
      forgetBeyond(most, memory)
    },
    destroy: async id => void memory.delete(`${kind}:${id}`),
    consume: async id => {
      const found = memory.get(`${kind}:${id}`)
      if (found) found.consumed = Math.floor(Date.now() / 1000)
    },
    revokeByGrantId: async grantId => {
      for (const [key, payload] of memory) if (payload.grantId === grantId) memory.delete(key)
    },
  })
}
