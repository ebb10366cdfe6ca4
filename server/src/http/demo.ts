import { Hono } from 'hono'
import type { Demo } from '../demo/index.ts'
import { described, taking } from './described.ts'
import { colleagueRest, demoNow } from './messages.ts'
import { Refused } from './refusal.ts'
import { signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

/** The demo itself: where its evaluation is, whether its colleague rests, and its beginning anew. */
export function demo({ showing }: World) {
  return new Hono<Env>()
    .get('/', described("The demo's evaluation and who is played in it", demoNow), (c) =>
      c.json(nowOf(here())),
    )
    .post(
      '/colleague',
      described('Let the played colleague rest, or play again', demoNow),
      signedInOnly,
      taking('json', colleagueRest),
      (c) => {
        here().letRest(c.req.valid('json').rests)
        return c.json(nowOf(here()))
      },
    )
    .post(
      '/reset',
      described('Begin the demo anew; the old evaluation is erased', demoNow),
      signedInOnly,
      async (c) => {
        await here().reset()
        return c.json(nowOf(here()))
      },
    )

  function here(): Demo {
    if (!showing) throw new Refused('notFound')
    return showing
  }
}

function nowOf({ evaluation, colleague }: Demo) {
  return { evaluation: evaluation as string, colleague }
}
