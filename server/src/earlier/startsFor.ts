import { earlierOfImport } from '@samsyn/report'
import type { ImportedReport } from '@samsyn/report/published'
import {
  type EarlierEvaluation,
  earlierOfResult,
  isSameMunicipality,
  type Municipality,
  type Viewer,
} from '@samsyn/scoring'
import { type FinalReport, memberIn } from '../ending/index.ts'
import type { EvaluationLine, Evaluations } from '../evaluations/index.ts'
import type { Results } from '../results/index.ts'
import type { ArchiveStore, ImportStore } from '../store/index.ts'
import { earlierOfFinal } from './earlierOfFinal.ts'

interface World {
  evaluations: Pick<Evaluations, 'lines' | 'outward'>
  archives: Pick<ArchiveStore, 'get'>
  imports: Pick<ImportStore, 'all' | 'get'>
  results: Pick<Results, 'all' | 'latest'>
}

/** Something that a new evaluation could start from, and what names it. */
export interface Start {
  from:
    | { kind: 'evaluation'; evaluation: string }
    /** A published report that was read and kept. */
    | { kind: 'report'; report: string }
    /** The year tells the results of a set apart. */
    | { kind: 'result'; set: string; version: number; year: number }
  earlier: EarlierEvaluation
}

/**
 * U2. All that a new evaluation of a municipality could start from, and that this person may read:
 * the final reports of evaluations whose team they are in; published reports that were kept, for
 * those who keep them; and published results, which everybody may read. The newest first; of one
 * year what says most.
 */
export async function startsFor(
  world: World,
  viewer: Viewer,
  municipality: Municipality,
): Promise<Start[]> {
  const isOwn = (one: Municipality) => isSameMunicipality(one, municipality)
  const lines = (await world.evaluations.lines(viewer)).filter(
    (line) => isRead(line) && isOwn(line),
  )
  const finals = await Promise.all(lines.map(({ id }) => finalOf(world, id)))
  const kept = viewer.administrator ? await world.imports.all() : []
  const reports = await Promise.all(kept.filter(isOwn).map((head) => keptOf(world, head)))
  return [
    ...finals.flatMap((one) => one ?? []),
    ...reports.flatMap((one) => one ?? []),
    ...publishedOf(world, isOwn),
  ].toSorted((a, b) => b.earlier.year - a.earlier.year)
}

function isRead({ phase, role }: EvaluationLine): boolean {
  return phase === 'final' && (role === 'lead' || role === 'evaluator' || role === 'observer')
}

/** Undefined where its archive is gone, or is none. */
async function finalOf(
  { evaluations, archives }: World,
  id: EvaluationLine['id'],
): Promise<Start | undefined> {
  const final = (await evaluations.outward(id))?.ending.finals.at(-1)
  const archive = final && (await archives.get(id, final.revision))
  const report = archive && memberIn(archive, 'report.json')
  if (!report) return undefined
  const earlier = earlierOfFinal(JSON.parse(Buffer.from(report).toString('utf8')) as FinalReport)
  return { from: { kind: 'evaluation', evaluation: id }, earlier }
}

/** Undefined where it is gone. */
async function keptOf(
  { imports }: World,
  { id, name }: { id: string; name: string },
): Promise<Start | undefined> {
  const body = await imports.get(id)
  if (body === undefined) return undefined
  const { imported } = JSON.parse(body) as { imported: ImportedReport }
  const earlier = earlierOfImport(imported, name)
  return earlier && { from: { kind: 'report', report: id }, earlier }
}

/** Of each set the newest version. */
function publishedOf({ results }: World, isOwn: (one: Municipality) => boolean): Start[] {
  const sets = [...new Set(results.all().map(({ id }) => id))]
  return sets.flatMap((id) => {
    const set = results.latest(id)
    if (!set) return []
    const { version } = set
    return set.results.filter(isOwn).map((result): Start => {
      const from = { kind: 'result', set: id, version, year: result.year } as const
      return { from, earlier: earlierOfResult(result, set) }
    })
  })
}
