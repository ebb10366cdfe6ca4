import { parseEvaluationId, type parsePersonId } from '@samsyn/document'
import { type Context, Hono } from 'hono'
import { described, taking } from '../described.ts'
import { namesOf } from '../names.ts'
import { Refused } from '../refusal.ts'
import { askerOf, signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { invitations as answer, done, invitationMade, newInvitation } from './messages.ts'
import { Tries } from './tries.ts'

/** Who is not here yet is asked in: by an administrator, or by a lead into their evaluation. */
export function invitations(world: World) {
  const { evaluations, identity } = world
  const tries = new Tries(world)

  /** Throws for who may not invite. */
  async function mayInvite(c: Context<Env>, evaluation: string | undefined): Promise<void> {
    const asker = askerOf(c)
    if (asker.administrator) return
    const id = parseEvaluationId(evaluation ?? '')
    const view = id && (await evaluations.view(id, asker))
    if (view?.kind !== 'team' || view.me.role !== 'lead') throw new Refused('noAccess')
  }

  /**
   * Whoever carries a link over could use it themselves, so a lead gets one only for who is new here,
   * or whom they have asked in themselves and nobody else: never into another's account, whatever
   * rights wait there.
   */
  async function mayCarry(c: Context<Env>, email: string): Promise<boolean> {
    const asker = askerOf(c)
    if (asker.administrator) return true
    const isSame = (one: string) => one.toLowerCase() === email.toLowerCase()
    const known = (await identity.people()).find((person) => isSame(person.email))
    if (!known) return true
    if (known.administrator) return false
    const asked = (await identity.invitations.open()).find(({ person }) => person === known.id)
    return asked?.by === asker.person
  }

  return new Hono<Env>()
    .use('*', signedInOnly)
    .post(
      '/',
      described('Invite somebody, by mail or by a link to carry over', invitationMade, 201),
      taking('json', newInvitation),
      async (c) => {
        const { name, email, administrator, evaluation, by, language } = c.req.valid('json')
        const asker = askerOf(c)
        await mayInvite(c, evaluation)
        if (administrator && !asker.administrator) throw new Refused('noAccess')
        if (by === 'hand' && !(await mayCarry(c, email))) throw new Refused('noAccess')
        await tries.invite(c, asker.person)
        const person = await identity.ensurePerson({ name, email, administrator: false })
        const mailed = by === 'mail' ? language : undefined
        const wanted = { person: person.id, by: asker.person, language: mailed }
        const made = await identity.invitations.make(wanted)
        const known = { id: person.id as string, name: person.name }
        if (!made) throw new Refused('alreadyIn', { person: known })
        if (administrator) await identity.change(person.id, { administrator })
        const path = made.token === null ? null : `/invitation#${made.token}`
        return c.json({ id: made.id, person: known, expiresAt: made.expiresAt, path }, 201)
      },
    )
    .get('/', described('The open invitations that you may revoke', answer), async (c) => {
      const everybody = await identity.people()
      const nameOf = namesOf(everybody, c.req.header('accept-language'))
      const own = (await identity.invitations.open()).filter(isFor(c))
      return c.json({
        invitations: own.flatMap(({ id, person, by, ...rest }) => {
          const invited = everybody.find((one) => one.id === person)
          if (!invited) return []
          const { name, email } = invited
          const maker = by && everybody.some((one) => one.id === by) ? nameOf(by) : null
          return [{ id, person: { id: person as string, name, email }, by: maker, ...rest }]
        }),
      })
    })
    .delete('/:invitation', described('Revoke an invitation', done), async (c) => {
      const wanted = c.req.param('invitation')
      const found = (await identity.invitations.open()).find(({ id }) => id === wanted)
      if (found && !isFor(c)(found)) throw new Refused('noAccess')
      if (found) await identity.invitations.revoke(found.id)
      return c.json({})
    })
}

/** Everything is an administrator's, and to anybody what they have made. */
function isFor(c: Context<Env>) {
  const { person, administrator } = askerOf(c)
  return ({ by }: { by: ReturnType<typeof parsePersonId> | null }) => administrator || by === person
}
