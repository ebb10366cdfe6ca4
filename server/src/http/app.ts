import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { openAPIRouteHandler } from 'hono-openapi'
import { createApi } from './api.ts'
import { bringsFile } from './files/route.ts'
import { movesFiles, Shelf } from './files/shelf.ts'
import { bringsReport } from './imports/route.ts'
import { serverLimits } from './limits.ts'
import { Figures } from './metrics/figures.ts'
import { refusedSignIns } from './metrics/refused.ts'
import { metrics } from './metrics/route.ts'
import { ownOriginOnly } from './origin.ts'
import { outsideRoutes } from './outside/index.ts'
import { headers, page } from './page.ts'
import { codeOf, problemResponse, Refused } from './refusal.ts'
import { requestLog } from './requestLog.ts'
import { bringsResults } from './results/route.ts'
import { traceOf } from './safeLog.ts'
import { session } from './session.ts'
import { LiveRooms } from './sockets/liveRooms.ts'
import { movesRights } from './sockets/movesRights.ts'
import { OpenSockets } from './sockets/openSockets.ts'
import { createUpgrade } from './sockets/upgrades.ts'
import type { Env, World } from './world.ts'

/** Everything that answers on the port. `close` ends what it started. */
export function createApp(world: World) {
  const { evaluations, identity, log, every } = world
  const failed = (error: unknown) => log.error(traceOf(error), 'live view failed')
  const live = new LiveRooms({
    evaluations,
    narratives: world.narratives,
    cast: world.showing ?? undefined,
    here: world.here,
    failed,
    every,
  })
  const open = new OpenSockets()
  const { rooms, figures = new Figures(), refusedUpgrades: atDoor = () => ({}) } = world
  figures.watch({ rooms, live: () => live.roles(), refusedUpgrades: atDoor })
  const shelf = new Shelf({
    files: world.files,
    named: (id) => evaluations.filesOf(id),
    now: () => Date.now(),
  })
  const outside = outsideRoutes(world)
  const stops = [
    identity.onSessionEnded((session) => open.endSession(session)),
    evaluations.watchAll((id, happened) => {
      if (movesRights(happened)) world.rooms.rightsChanged(id)
    }),
    evaluations.watchAll((id, happened) => {
      if (!movesFiles(happened)) return
      shelf.sweep(id).catch((error) => log.error(traceOf(error), 'files not swept'))
    }),
    evaluations.watchEnds((id) => live.end(id, 'reload')),
    () => live.close(),
    () => outside.close(),
  ]

  const { upgrade, routes: socketRoutes } = createUpgrade(world, live, open, figures)
  const smallBodies = bodyLimit({
    maxSize: serverLimits.bodyBytes,
    onError: (c) => problemResponse(c, 'tooLarge'),
  })
  const api = createApi(world, shelf)
  const app = new Hono<Env>()
    .use(requestLog(world))
    .use(headers(world))
    .use('/api/*', refusedSignIns(figures))
    .use(ownOriginOnly(world))
    .use('/api/*', (c, next) =>
      bringsFile(c.req) || bringsResults(c.req) || bringsReport(c.req)
        ? next()
        : smallBodies(c, next),
    )
    .use('/api/*', async (c, next) => {
      await next()
      if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
    })
    .all('/api/auth/*', ({ req }) => identity.handle(req.raw))
    .use('/api/*', session(world))
    .route('/api', api)
    .get('/api/openapi.json', openAPIRouteHandler(api, { documentation }))
    .all('/api/*', (c) => problemResponse(c, 'notFound'))
    .all('/rooms/*', (c) => problemResponse(c, 'notFound'))
    .all('/live/*', (c) => problemResponse(c, 'notFound'))
    .route('/', outside.routes)
    .route('/', metrics(world, figures))
    .route('/', page(world))

  app.notFound((c) => problemResponse(c, 'notFound'))
  app.onError((error, c) => {
    const code = codeOf(error)
    if (code) return problemResponse(c, code, error instanceof Refused ? error.more : {})
    const { method, routePath: route } = c.req
    const { request } = c.var
    log.error({ request, method, route, ...traceOf(error) }, 'request failed')
    return problemResponse(c, 'internal', { instance: `urn:samsyn:request:${request}` })
  })

  return {
    app,
    /** Lets in whoever wants a socket, on one of these routes. */
    upgrade,
    socketRoutes,
    close() {
      for (const stop of stops) stop()
    },
  }
}

const documentation = {
  info: {
    title: 'Samsyn',
    version: '0.1.0',
    description:
      'Problems are RFC 9457; their types are stable and their words follow Accept-Language.',
  },
  servers: [{ url: '/api' }],
}
