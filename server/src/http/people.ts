import { parsePersonId } from '@samsyn/document'
import { Hono } from 'hono'
import { described, taking } from './described.ts'
import { Refused } from './refusal.ts'
import { administratorOnly } from './session.ts'
import { people as answer, done, personChanged } from './signIn/messages.ts'
import type { Env, World } from './world.ts'

export function people({ identity }: World) {
  return new Hono<Env>()
    .get(
      '/',
      described('Everybody the server knows; for administrators', answer),
      administratorOnly,
      async (c) => {
        const [everybody, arrived, open] = await Promise.all([
          identity.people(),
          identity.arrived(),
          identity.invitations.open(),
        ])
        const invitationOf = new Map(
          open.map(({ person, id, expiresAt }) => [person, { id, expiresAt }]),
        )
        return c.json({
          people: everybody.map(({ id, name, email, administrator }) => ({
            id: id as string,
            name,
            email,
            administrator,
            signedIn: arrived.has(id),
            invitation: invitationOf.get(id) ?? null,
          })),
        })
      },
    )
    .patch(
      '/:person',
      described('Change what is said of somebody; for administrators', done),
      administratorOnly,
      taking('json', personChanged),
      async (c) => {
        const person = parsePersonId(c.req.param('person'))
        if (!person) throw new Refused('noSuchPerson')
        const { name, email, administrator } = c.req.valid('json')
        const refused = await identity.change(person, {
          ...(name !== undefined && { name }),
          ...(email !== undefined && { email }),
          ...(administrator !== undefined && { administrator }),
        })
        if (refused) throw new Refused(refused)
        return c.json({})
      },
    )
}
