import {
  crosswalks,
  type Municipality,
  mappingBetween,
  type StartedFrom,
  startedFrom,
  startIn,
  type Template,
  type Viewer,
} from '@samsyn/scoring'
import { Hono } from 'hono'
import { type Start, startsFor } from '../earlier/index.ts'
import { described, taking } from './described.ts'
import { earlierAsked, earlierStarts, type StartChosen } from './messages.ts'
import { Refused } from './refusal.ts'
import { administratorOnly, askerOf } from './session.ts'
import type { Env, World } from './world.ts'

/** U2. What a new evaluation could start from: for whoever makes one, and only what they may read. */
export function earlier(world: World) {
  return new Hono<Env>().get(
    '/earlier',
    described('What a new evaluation could start from; for administrators', earlierStarts),
    administratorOnly,
    taking('query', earlierAsked),
    async (c) => {
      const { template: id, ...municipality } = c.req.valid('query')
      const template = world.templates.find((one) => one.id === id)
      if (!template) throw new Refused('noSuchTemplate')
      const starts = await startsFor(placesOf(world), askerOf(c), municipality)
      return c.json({
        earlier: starts.map(({ from, earlier: { municipality, year, ...start } }) => ({
          from,
          municipality,
          year,
          template: start.template,
          improvements: start.improvements.length,
          rows: start.rows.length,
          mapping: mappingBetween(start.template, template, crosswalks) ?? null,
        })),
      })
    },
  )
}

/** What was chosen, as the new evaluation keeps it. */
export async function startChosenBy(
  world: World,
  viewer: Viewer,
  chosen: StartChosen,
  municipality: Municipality,
  template: Template,
): Promise<StartedFrom> {
  const found =
    chosen.kind === 'import'
      ? chosen.report
      : (await startsFor(placesOf(world), viewer, municipality)).find((one) =>
          isChosen(one, chosen),
        )?.earlier
  if (!found) throw new Refused('noSuchEarlier')
  const read = startedFrom.safeParse(startIn(found, template, crosswalks))
  if (!read.success) throw new Refused('badRequest', { fields: ['from'] })
  return read.data
}

function placesOf({ evaluations, archives, results, outside: { imports } }: World) {
  return { evaluations, archives, results, imports }
}

function isChosen({ from }: Start, chosen: Start['from']): boolean {
  switch (chosen.kind) {
    case 'evaluation':
      return from.kind === 'evaluation' && from.evaluation === chosen.evaluation
    case 'report':
      return from.kind === 'report' && from.report === chosen.report
    case 'result':
      return (
        from.kind === 'result' &&
        from.set === chosen.set &&
        from.version === chosen.version &&
        from.year === chosen.year
      )
  }
}
