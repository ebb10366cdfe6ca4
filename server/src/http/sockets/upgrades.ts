import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'
import type { SignedIn } from '../../identity/index.ts'
import type { Figures } from '../metrics/figures.ts'
import { foreignPages } from '../origin.ts'
import { problems } from '../problems.ts'
import { codeOf } from '../refusal.ts'
import { hexId } from '../requestLog.ts'
import { traceOf } from '../safeLog.ts'
import type { World } from '../world.ts'
import { guarding } from './guarding.ts'
import { liveSockets } from './live.ts'
import type { LiveRooms } from './liveRooms.ts'
import { notTooMany } from './notTooMany.ts'
import type { OpenSockets } from './openSockets.ts'
import { roomSockets } from './rooms.ts'
import type { Upgrade, Upgraded } from './upgrade.ts'

/** Who wishes for a socket, and what stands behind the path. */
export interface Guest {
  me: SignedIn | undefined
  query: URLSearchParams
  /** What the socket's frames will go over. */
  connection: IncomingMessage['socket']
}

/** What is done with the socket once it is there. */
export type Opened = (socket: WebSocket) => void

/** A path behind which there are sockets, `:name` standing for any part of it. */
interface Way {
  path: string
  enter: (guest: Guest, ...parts: string[]) => Opened | Promise<Opened>
}

/**
 * The ways to a socket. They go past the app of the other requests: that would make a request, a
 * response and their headers for each, and keep them as long as the socket is open. What it asks of
 * every request is asked here too, in the same order.
 */
export function createUpgrade(
  world: World,
  live: LiveRooms,
  open: OpenSockets,
  figures: Figures,
): { upgrade: Upgrade; routes: { method: 'GET'; path: string }[] } {
  const { identity, log, newRequestId = hexId } = world
  const isForeign = foreignPages(world)
  const guarded = guarding(log)
  const mayHaveMore = notTooMany(world.socketLimits)
  const ways: readonly Way[] = [
    { path: '/rooms/:evaluation/:room', enter: roomSockets(world, open, figures) },
    { path: '/live/:evaluation', enter: liveSockets(world, live, open, figures) },
  ]
  return { upgrade, routes: ways.map(({ path }) => ({ method: 'GET', path })) }

  async function upgrade(request: IncomingMessage): Promise<Upgraded> {
    const number = newRequestId()
    const began = Date.now()
    const url = URL.parse(request.url ?? '', 'http://localhost')
    const way = url && ways.find(({ path }) => partsOf(url.pathname, path) !== undefined)
    const route = way?.path ?? '/*'
    const answer = await answerTo(request, url, way).catch((error: unknown): Upgraded => {
      const code = error instanceof Error ? codeOf(error) : undefined
      if (code) return { refused: problems[code].status }
      log.error({ request: number, method: 'GET', route, ...traceOf(error) }, 'request failed')
      return { refused: 500 }
    })
    const status = 'refused' in answer ? answer.refused : 101
    log.debug({ request: number, method: 'GET', route, status, ms: Date.now() - began }, 'request')
    return answer
  }

  async function answerTo(
    request: IncomingMessage,
    url: URL | null,
    way: Way | null | undefined,
  ): Promise<Upgraded> {
    if (isForeign(request.headers)) {
      figures.upgradeRefused('foreignOrigin')
      return { refused: 403 }
    }
    if (!url || !way) return { refused: 404 }
    const { cookie } = request.headers
    const me = cookie === undefined ? undefined : await identity.signedIn(new Headers({ cookie }))
    // Who is not signed in is sent away on an open socket: that is final, a refusal here is not.
    if (me && !mayHaveMore(me.id, request.socket)) {
      figures.upgradeRefused('tooManyOfPerson')
      return { refused: 429, later: 10 }
    }
    const guest = { me, query: url.searchParams, connection: request.socket }
    const parts = partsOf(url.pathname, way.path) ?? []
    return { opened: guarded(await way.enter(guest, ...parts)) }
  }
}

/** What stands in the named places of a path; undefined where it is another. */
function partsOf(pathname: string, path: string): string[] | undefined {
  const found = pathname.split('/')
  const asked = path.split('/')
  const fits =
    found.length === asked.length &&
    asked.every((part, nth) => (part.startsWith(':') ? found[nth] !== '' : found[nth] === part))
  return fits ? found.filter((_, nth) => asked[nth]?.startsWith(':')) : undefined
}
