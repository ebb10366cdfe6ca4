import { type Comparison, comparisonOf, crosswalks, type ResultSet } from '@samsyn/scoring'
import { Hono } from 'hono'
import { described, taking } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { comparisonsAsked, comparisonsToChoose } from './messages.ts'
import { Refused } from './refusal.ts'
import { signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

/**
 * U1. What an evaluation could be compared with, and what that comes to: of each set the newest
 * version, and the one that is chosen, where that is an older one. Of sub-questions only how many
 * compare: their figures stand in the report, and nobody judges beside them (U4).
 */
export function comparisons(world: World) {
  return new Hono<Env>().get(
    '/:id/comparisons',
    described('What it could be compared with, and what that comes to', comparisonsToChoose),
    signedInOnly,
    taking('query', comparisonsAsked),
    async (c) => {
      const { id, view, template } = await evaluationOf(world, c)
      if (view.kind !== 'team') throw new Refused('noAccess')
      const { since = null } = c.req.valid('query')
      const outward = await world.evaluations.outward(id)
      if (!outward) throw new Refused('noSuchEvaluation')
      const { municipality, country, year, base } = outward
      const except = { municipality, country: country ?? undefined, year }
      return c.json({
        comparisons: setsOf(world, base).map((set) => ({
          set: set.id,
          name: set.name,
          version: set.version,
          dated: set.dated,
          years: [...new Set(set.results.map((one) => one.year))].sort((a, b) => a - b),
          comparison: inShort(
            comparisonOf(set, { since, template: template.id, except }, crosswalks),
          ),
        })),
      })
    },
  )
}

function setsOf({ results }: World, base: { set: string; version: number } | null): ResultSet[] {
  const ids = [...new Set(results.all().map(({ id }) => id))]
  const newest = ids.flatMap((id) => results.latest(id) ?? [])
  const chosen = base ? results.find(base.set, base.version) : undefined
  return !chosen || newest.includes(chosen) ? newest : [...newest, chosen]
}

function inShort(comparison: Comparison | undefined) {
  if (!comparison) return null
  const { base, total, areas, rows } = comparison
  return { evaluations: base.evaluations, total, areas, rows: rows.length }
}
