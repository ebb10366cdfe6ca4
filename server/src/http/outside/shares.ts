import { randomBytes } from 'node:crypto'
import { isRefused } from '@samsyn/scoring'
import { Hono } from 'hono'
import { described, taking } from '../described.ts'
import { evaluationOf } from '../evaluationOf.ts'
import { namesOf } from '../names.ts'
import { Refused } from '../refusal.ts'
import { askerOf, signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { newShare, openings, shareMade } from './messages.ts'
import { passcodeHash } from './passcode.ts'
import { newToken, tokenHash } from './token.ts'

/** So many of the newest openings are shown. */
const SHOWN = 500

/** What the lead does with links: makes one, and sees who opened what. */
export function shares(world: World) {
  const { evaluations, identity, outside, publicOrigin } = world
  return new Hono<Env>()
    .post(
      '/:id/shares',
      described('Make a link for the municipality; it is told once', shareMade, 201),
      signedInOnly,
      taking('json', newShare),
      async (c) => {
        const { id } = await leadOf(c)
        const { name, until, passcode } = c.req.valid('json')
        const token = newToken()
        const hash = tokenHash(token)
        if (!hash) throw new Error('a token that is none')
        const share = randomBytes(10).toString('hex')
        // First the key, then the event: a key without its event opens nothing.
        await outside.shares.add({
          evaluation: id,
          share,
          tokenHash: hash,
          passcodeHash: passcode === null ? null : await passcodeHash(passcode),
        })
        const opened = await evaluations.act(id, askerOf(c).person, {
          type: 'openShare',
          share,
          name,
          until,
          passcode: passcode !== null,
        })
        if (!opened || !('done' in opened)) await outside.shares.drop(id, share)
        if (!opened) throw new Refused('noSuchEvaluation')
        if (isRefused(opened)) throw new Refused(opened.refused)
        if (!('done' in opened)) throw new Refused('busy')
        const origin = publicOrigin ?? new URL(c.req.url).origin
        return c.json({ share, link: `${origin}/share/${token}` }, 201)
      },
    )
    .get(
      '/:id/openings',
      described('R3. Who outside opened what and when; for the lead', openings),
      signedInOnly,
      async (c) => {
        const { id } = await leadOf(c)
        const outward = await evaluations.outward(id)
        const nameOf = namesOf(await identity.people(), c.req.header('accept-language'))
        const found = await outside.openings.newest(id, SHOWN)
        return c.json({
          openings: found.map(({ at, by, what }) => ({
            at,
            by:
              'share' in by
                ? {
                    kind: 'share' as const,
                    share: by.share,
                    name: outward?.releases.shares.get(by.share)?.name ?? '',
                  }
                : { kind: 'contact' as const, person: nameOf(by.person) },
            what:
              what === 'live'
                ? { kind: 'live' as const }
                : 'final' in what
                  ? { kind: 'final' as const, revision: what.final }
                  : { kind: 'release' as const, release: what.release },
          })),
        })
      },
    )

  async function leadOf(c: Parameters<typeof evaluationOf>[1]) {
    const { id, view } = await evaluationOf(world, c)
    if (view.kind !== 'team') throw new Refused('noAccess')
    if (view.me.role !== 'lead') throw new Refused('notYourRole')
    return { id }
  }
}
