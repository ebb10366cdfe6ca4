import { type Context, Hono } from 'hono'
import type { Identity } from '../../identity/index.ts'
import { described, taking } from '../described.ts'
import { languageOf } from '../language.ts'
import { Refused } from '../refusal.ts'
import type { Env, World } from '../world.ts'
import {
  entered as enteredAnswer,
  invitationSeen,
  linkHeld,
  mailOnItsWay,
  mailWanted,
  providerAddress,
  providerChosen,
  setUp,
  waysIn,
} from './messages.ts'
import { Tries } from './tries.ts'

type Entered = Awaited<ReturnType<Identity['doors']['byLink']>>

/**
 * The ways in, for who is not signed in yet. No link is used up by looking at it: only a POST from
 * our own page does that, so whoever fetches what stands in a letter first takes nothing from it.
 */
export function signIn(world: World) {
  const { demo, identity } = world
  const { doors } = identity
  const tries = new Tries(world)

  /** The answer to who holds a link: in, or nowhere. */
  async function enter(c: Context<Env>, entered: Entered) {
    if (!entered) return tries.miss(c)
    for (const cookie of entered.cookies) c.header('set-cookie', cookie, { append: true })
    const { id, name } = entered.person
    return { person: { id: id as string, name } }
  }

  return new Hono<Env>()
    .get('/', described('The ways there are to sign in', waysIn), (c) =>
      c.json({ demo: demo !== null, mail: doors.mail, providers: [...doors.providers] }),
    )
    .post(
      '/mail',
      described('Ask for a link by mail; the same answer whoever it is', mailOnItsWay, 202),
      taking('json', mailWanted),
      async (c) => {
        if (!doors.mail) throw new Refused('notFound')
        await tries.ask(c)
        const { email } = c.req.valid('json')
        const language = languageOf(c.req.header('accept-language'))
        if (await tries.mayWrite(email)) doors.mailLink(email, language)
        return c.json({}, 202)
      },
    )
    .post(
      '/link',
      described('Sign in by a mailed link', enteredAnswer),
      taking('json', linkHeld),
      async (c) => c.json(await enter(c, await doors.byLink(c.req.valid('json').token, c.req.raw))),
    )
    .post(
      '/invitation/look',
      described('For whom an invitation is', invitationSeen),
      taking('json', linkHeld),
      async (c) => {
        const invited = await doors.invited(c.req.valid('json').token)
        if (!invited) return tries.miss(c)
        const { name, email, expiresAt } = invited
        return c.json({ name, email, expiresAt })
      },
    )
    .post(
      '/invitation',
      described('Accept an invitation', enteredAnswer),
      taking('json', linkHeld),
      async (c) =>
        c.json(await enter(c, await doors.byInvitation(c.req.valid('json').token, c.req.raw))),
    )
    .post(
      '/set-up',
      described('Become the first administrator', enteredAnswer),
      taking('json', setUp),
      async (c) => {
        const { token, ...person } = c.req.valid('json')
        return c.json(await enter(c, await doors.bySetUp(token, person, c.req.raw)))
      },
    )
    .post(
      '/provider',
      described('Where to send the browser to sign in elsewhere', providerAddress),
      taking('json', providerChosen),
      async (c) => {
        const { provider } = c.req.valid('json')
        if (!doors.providers.some(({ id }) => id === provider)) throw new Refused('notFound')
        await tries.ask(c)
        const there = await doors.toProvider(provider, c.req.raw)
        if (!there) throw new Refused('providerSilent')
        for (const cookie of there.cookies) c.header('set-cookie', cookie, { append: true })
        return c.json({ url: there.url })
      },
    )
}
