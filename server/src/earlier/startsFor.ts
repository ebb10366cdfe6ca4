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
import type { ArchiveStore } from '../store/index.ts'
import { earlierOfFinal } from './earlierOfFinal.ts'

interface World {
  evaluations: Pick<Evaluations, 'lines' | 'outward'>
  archives: Pick<ArchiveStore, 'get'>
  results: Pick<Results, 'all' | 'latest'>
}

/**
 * U2. All that a new evaluation of a municipality could start from, and that this person may read:
 * the final reports of evaluations whose team they are in, and what is published, which everybody may.
 * The newest first; of one year the evaluation before what was published of it.
 */
export async function startsFor(
  world: World,
  viewer: Viewer,
  municipality: Municipality,
): Promise<EarlierEvaluation[]> {
  const lines = await world.evaluations.lines(viewer)
  const own = lines.filter((line) => isRead(line) && isSameMunicipality(line, municipality))
  const finals = await Promise.all(own.map(({ id }) => finalOf(world, id)))
  return [...finals.flatMap((one) => one ?? []), ...publishedOf(world, municipality)].toSorted(
    (a, b) => b.year - a.year,
  )
}

function isRead({ phase, role }: EvaluationLine): boolean {
  return phase === 'final' && (role === 'lead' || role === 'evaluator' || role === 'observer')
}

/** Undefined where its archive is gone, or is none. */
async function finalOf(
  { evaluations, archives }: World,
  id: EvaluationLine['id'],
): Promise<EarlierEvaluation | undefined> {
  const final = (await evaluations.outward(id))?.ending.finals.at(-1)
  const archive = final && (await archives.get(id, final.revision))
  const report = archive && memberIn(archive, 'report.json')
  return report && earlierOfFinal(JSON.parse(Buffer.from(report).toString('utf8')) as FinalReport)
}

/** Of each set the newest version. */
function publishedOf({ results }: World, municipality: Municipality): EarlierEvaluation[] {
  const sets = [...new Set(results.all().map(({ id }) => id))]
  return sets.flatMap((id) => {
    const set = results.latest(id)
    const own = set?.results.filter((result) => isSameMunicipality(result, municipality)) ?? []
    return set ? own.map((result) => earlierOfResult(result, set)) : []
  })
}
