/** Somebody or something in a child's network: a record, a person without one, or a place. */
export type Node = Readonly<{
  key: string
  kind: 'child' | 'adult' | 'line' | 'person' | 'place'
  name: string
  /** Steps from the child in the middle. */
  hop: number
}>

/** How two of them are connected, in words that are read from the first to the second. */
export type Edge = Readonly<{ from: string; to: string; says: string; note?: string; linkId?: string }>

/** A record in the network, as it is kept. */
export type NetworkRecord = Readonly<{
  id: string
  kind: 'child' | 'adult' | 'line'
  name: string
  hop: number
  borough: string | null
  school: string | null
}>

/** A network: whom and what it holds, and how they are connected. */
export type Network = Readonly<{ nodes: readonly Node[]; edges: readonly Edge[] }>

const placesOf = ({ id, hop, borough, school }: NetworkRecord) =>
  [
    ...(school ? [{ place: school, says: 'goes to' }] : []),
    ...(borough ? [{ place: borough, says: 'lives in' }] : []),
  ].map(one => ({ ...one, id, hop }))

/** The records with the places that their own details name; a place two of them name is there once. */
export function withPlaces(records: readonly NetworkRecord[], edges: readonly Edge[]): Network {
  const own = records.filter(one => one.kind === 'child').flatMap(placesOf)
  const shared = own.filter(
    one => one.hop === 0 || own.some(other => other.hop === 0 && other.place === one.place),
  )
  const places = [...new Set(shared.map(one => one.place))]
  return {
    nodes: [
      ...records.map(({ id, kind, name, hop }) => ({ key: id, kind, name, hop })),
      ...places.map(name => ({ key: `place ${name}`, kind: 'place' as const, name, hop: 1 })),
    ],
    edges: [...edges, ...shared.map(({ id, place, says }) => ({ from: id, to: `place ${place}`, says }))],
  }
}

/** Where something is drawn. */
export type Placed = Node & Readonly<{ x: number; y: number }>

/** Puts the child in the middle and everybody else on rings around, nearest first: the same network is always drawn alike. */
export function placed(
  { nodes }: Network,
  size: Readonly<{ width: number; height: number }>,
): readonly Placed[] {
  const [middle, rings] = [{ x: size.width / 2, y: size.height / 2 }, [1, 2]]
  const outermost = Math.max(1, ...nodes.map(one => one.hop))
  const around = rings.flatMap(ring => {
    const here = nodes.filter(one => (ring === 1 ? one.hop === 1 : one.hop >= ring))
    const reach = { x: (middle.x - 110) * (ring / outermost), y: (middle.y - 40) * (ring / outermost) }
    return here.map((one, at) => {
      const angle = (2 * Math.PI * (at + (ring - 1) / 2)) / here.length
      return { ...one, x: middle.x + reach.x * Math.cos(angle), y: middle.y + reach.y * Math.sin(angle) }
    })
  })
  return [...nodes.filter(one => one.hop === 0).map(one => ({ ...one, ...middle })), ...around]
}
