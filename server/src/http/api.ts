import { Hono } from 'hono'
import { checks } from './checks.ts'
import { demo } from './demo.ts'
import { demoSignIn } from './demoSignIn.ts'
import { archives, finals, keys } from './ending.ts'
import { evaluations } from './evaluations.ts'
import { goodExamples } from './examples/route.ts'
import { files } from './files/route.ts'
import type { Shelf } from './files/shelf.ts'
import { ownGenerationOnly } from './generation.ts'
import { health } from './health.ts'
import { imports } from './imports/route.ts'
import { personData } from './keeping/personData.ts'
import { retention } from './keeping/retention.ts'
import { templateLibrary } from './library/route.ts'
import { me } from './me.ts'
import { outsideOf, releasePreview, shares } from './outside/index.ts'
import { parts } from './parts.ts'
import { people } from './people.ts'
import { reports } from './report.ts'
import { publishedResults } from './results/route.ts'
import { schemas } from './schemas.ts'
import { seen } from './seen.ts'
import { invitations } from './signIn/invitations.ts'
import { signIn } from './signIn/route.ts'
import { sessions } from './signIn/sessions.ts'
import { statistics } from './statistics.ts'
import { templates } from './templates.ts'
import { trailExports } from './trailExports.ts'
import { versions } from './versions/route.ts'
import type { Env, World } from './world.ts'

/** Everything under /api that answers JSON. Chained, so that its type knows every route. */
export function createApi(world: World, shelf: Shelf) {
  return new Hono<Env>()
    .route('/', health(world))
    .route('/schemas', schemas())
    .route('/me', me(world))
    .route('/me/sessions', sessions(world))
    .route('/sign-in', signIn(world))
    .route('/invitations', invitations(world))
    .route('/demo', demoSignIn(world))
    .route('/demo', demo(world))
    .route('/people', people(world))
    .route('/', personData(world))
    .route('/retention', retention(world))
    .route('/templates', templates(world))
    .route('/template-library', templateLibrary(world))
    .route('/results', publishedResults(world))
    .route('/reports', imports(world))
    .use('/evaluations/*', ownGenerationOnly(world))
    .route('/evaluations', evaluations(world))
    .route('/evaluations', parts(world))
    .route('/evaluations', checks(world))
    .route('/evaluations', finals(world))
    .route('/evaluations', reports(world))
    .route('/evaluations', files(world, shelf))
    .route('/evaluations', seen(world))
    .route('/evaluations', shares(world))
    .route('/evaluations', releasePreview(world))
    .route('/outside', outsideOf(world))
    .route('/evaluations', versions(world))
    .route('/evaluations', trailExports(world))
    .route('/statistics', statistics(world))
    .route('/archives', archives(world))
    .route('/keys', keys(world))
    .route('/good-examples', goodExamples(world))
}

/** For Hono's typed client: `hc<Api>('/api')`. */
export type Api = ReturnType<typeof createApi>
