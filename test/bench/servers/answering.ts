/** What a bench starts a server with: its argument, as JSON. */
export interface Wanted {
  /** How many rooms it shall have, at least. */
  rooms: number
  /** A folder of its own, for servers that keep anything. */
  folder: string
  /** As limits go: `raised` where the load itself is more than people could make. */
  limits: 'usual' | 'raised'
}

/** Where its rooms are, and what somebody shows to be let in; people take turns over these. */
export interface Opened {
  port: number
  /** The path of each room, and its name in frames that say it. */
  rooms: { path: string; name: string }[]
  cookies: string[]
}

export interface Usage {
  /** Milliseconds of CPU since the start, all threads. */
  cpu: number
  /** Bytes resident. */
  memory: number
}

export type FromServer = { kind: 'opened'; opened: Opened } | { kind: 'usage'; usage: Usage }
export type ToServer = 'usage' | 'tidied usage' | 'end'

/** The child's end: opens the server and answers what it costs. */
export async function answering(open: (wanted: Wanted) => Promise<Opened>): Promise<void> {
  const wanted: Wanted = JSON.parse(process.argv[2] ?? '{}')
  const say = (message: FromServer) => process.send?.(message)
  const opened = await open(wanted)
  process.on('message', (asked: ToServer) => {
    if (asked === 'end') process.exit()
    if (asked === 'tidied usage') globalThis.gc?.()
    const { user, system } = process.cpuUsage()
    const usage = { cpu: (user + system) / 1000, memory: process.memoryUsage.rss() }
    say({ kind: 'usage', usage })
  })
  // Whoever started it is gone.
  process.on('disconnect', () => process.exit())
  say({ kind: 'opened', opened })
}

/** Rooms for servers in which every path is one. */
export function anyRooms(count: number): Opened['rooms'] {
  return Array.from({ length: count }, (_, n) => ({ path: `/room-${n}`, name: `room-${n}` }))
}
