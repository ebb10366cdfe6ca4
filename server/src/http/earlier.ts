import {
  crosswalks,
  type EarlierEvaluation,
  type Municipality,
  mappingBetween,
  type StartedFrom,
  startedFrom,
  startIn,
  type Template,
  type Viewer,
} from '@samsyn/scoring'
import { Hono } from 'hono'
import { startsFor } from '../earlier/index.ts'
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
      const starts = await startsFor(world, askerOf(c), municipality)
      return c.json({
        earlier: starts.map((start) => ({
          from: chosenAs(start),
          municipality: start.municipality,
          year: start.year,
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
      : (await startsFor(world, viewer, municipality)).find((one) => isChosen(one, chosen))
  if (!found) throw new Refused('noSuchEarlier')
  const read = startedFrom.safeParse(startIn(found, template, crosswalks))
  if (!read.success) throw new Refused('badRequest', { fields: ['from'] })
  return read.data
}

type Listed = Exclude<StartChosen, { kind: 'import' }>

function chosenAs({ found, year }: EarlierEvaluation): Listed {
  switch (found.kind) {
    case 'evaluation':
      return { kind: 'evaluation', evaluation: found.evaluation }
    case 'result':
      return { kind: 'result', set: found.set, version: found.version, year }
    case 'import':
      throw new Error('what was read in a report is in no list')
  }
}

function isChosen({ found, year }: EarlierEvaluation, chosen: Listed): boolean {
  switch (chosen.kind) {
    case 'evaluation':
      return found.kind === 'evaluation' && found.evaluation === chosen.evaluation
    case 'result':
      return (
        found.kind === 'result' &&
        found.set === chosen.set &&
        found.version === chosen.version &&
        year === chosen.year
      )
  }
}
