import { Hono } from 'hono'
import { described } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { candidates as answer, appointable } from './messages.ts'
import { Refused } from './refusal.ts'
import { askerOf, signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

export function candidates(world: World) {
  const { evaluations, identity } = world
  return new Hono<Env>()
    .get(
      '/:id/candidates',
      described('Who may be assigned, and the areas each would judge in; for the lead', answer),
      signedInOnly,
      async (c) => {
        const { id, view } = await evaluationOf(world, c)
        if (view.kind !== 'team' || view.me.role !== 'lead') throw new Refused('noAccess')
        const everybody = await identity.people()
        const found = await evaluations.candidates(
          id,
          askerOf(c).person,
          everybody.map((person) => person.id),
        )
        const areasOf = new Map(found.map(({ person, areas }) => [person as string, areas]))
        return c.json({
          candidates: everybody.flatMap(({ id, name }) => {
            const areas = areasOf.get(id)
            return areas ? [{ id: id as string, name, areas }] : []
          }),
        })
      },
    )
    .get(
      '/:id/appointable',
      described('Who may be appointed, and to what; for the lead and administrators', appointable),
      signedInOnly,
      async (c) => {
        const { id, view } = await evaluationOf(world, c)
        const asker = askerOf(c)
        const isLead = view.kind === 'team' && view.me.role === 'lead'
        if (!isLead && !asker.administrator) throw new Refused('noAccess')
        const everybody = await identity.people()
        const known = everybody.map((person) => person.id)
        const found = await evaluations.appointable(id, asker, known)
        const rolesOf = new Map(found.map(({ person, roles }) => [person as string, roles]))
        return c.json({
          people: everybody.flatMap(({ id, name }) => {
            const roles = rolesOf.get(id)
            return roles ? [{ id: id as string, name, roles }] : []
          }),
        })
      },
    )
}
