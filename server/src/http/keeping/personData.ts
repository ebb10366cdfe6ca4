import { type PersonId, parsePersonId } from '@samsyn/document'
import { type Context, Hono } from 'hono'
import { Allowance } from '../allowance.ts'
import { described, taking } from '../described.ts'
import { Refused } from '../refusal.ts'
import { administratorOnly, askerOf, signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { personData as answer, erased, erasureWanted } from './messages.ts'

/** It reads every evaluation: one person asks so often within so many ms. */
const EXPORTS = 20
const WITHIN = 10 * 60_000

/** What is one person's: to take along, and to erase (T3). */
export function personData({ keeping, showing, now = Date.now }: World) {
  const allowance = new Allowance(EXPORTS, WITHIN, now)

  async function exported(c: Context<Env>, person: PersonId | undefined) {
    if (!allowance.take(askerOf(c).person)) throw new Refused('tooManyTries')
    const by = person === askerOf(c).person ? 'themselves' : 'administrator'
    const found = person && (await keeping.exportOf(person, { by }))
    if (!found) throw new Refused('notFound')
    c.header('content-disposition', `attachment; filename="samsyn-${found.person.id}.json"`)
    return c.json(found)
  }

  return new Hono<Env>()
    .get('/me/export', described('All that the server has of oneself', answer), signedInOnly, (c) =>
      exported(c, askerOf(c).person),
    )
    .get(
      '/people/:person/export',
      described('What an administrator may know of all that the server has of somebody', answer),
      administratorOnly,
      (c) => exported(c, parsePersonId(c.req.param('person'))),
    )
    .post(
      '/people/:person/erase',
      described('Erase somebody; for administrators', erased),
      administratorOnly,
      taking('json', erasureWanted),
      async (c) => {
        if (showing) throw new Refused('demoKeepsPeople')
        const person = parsePersonId(c.req.param('person'))
        const { reason } = c.req.valid('json')
        const done = person && (await keeping.erasures.erase(person, reason))
        if (!done) throw new Refused('notFound')
        if (done === 'lastAdministrator') throw new Refused('lastAdministrator')
        return c.json({
          ...done,
          evaluations: done.evaluations.map(({ id, events }) => ({ id: id as string, events })),
        })
      },
    )
}
