import { createHash } from 'node:crypto'
import type { EvaluationId } from '@samsyn/document'
import { type Report, report as reportSchema } from '@samsyn/report'
import type { Release } from '@samsyn/scoring'
import canonicalize from 'canonicalize'
import type { Evaluations } from '../../evaluations/index.ts'
import type { Narratives } from '../../narrative/index.ts'
import { reportNow } from '../../report/index.ts'
import type { SnapshotStore } from '../../store/index.ts'

/**
 * R1. Keeps a report as it goes out and gives its digest: canonical JSON, so that it can be rendered
 * again for ever, and so that anybody can see that it is what was released.
 */
async function keptSnapshot(
  store: SnapshotStore,
  id: EvaluationId,
  report: Report,
): Promise<string> {
  const json = canonicalize(reportSchema.parse(report))
  if (json === undefined) throw new Error('a report that is no JSON')
  const body = Buffer.from(json, 'utf8')
  const digest = digestOf(body)
  await store.put(id, digest, body)
  return digest
}

/** A release as it went out; undefined where what is kept is not that. */
export async function snapshotOf(
  store: SnapshotStore,
  id: EvaluationId,
  { snapshot }: Pick<Release, 'snapshot'>,
): Promise<Report | undefined> {
  const body = await store.get(id, snapshot)
  if (!body || digestOf(body) !== snapshot) return undefined
  return reportSchema.parse(JSON.parse(Buffer.from(body).toString('utf8')))
}

function digestOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex')
}

interface Making {
  evaluations: Pick<Evaluations, 'outward'>
  narratives: Pick<Narratives, 'versions'>
  snapshots: SnapshotStore
  /** Names what failed; never what was in it. */
  failed: (error: unknown) => void
}

/**
 * R1. Makes and keeps what a release says, as the world of `Evaluations` asks for it: the texts as
 * they stand, under the number that the release will have. Undefined where it cannot be made whole.
 */
export function snapshotsOn({ evaluations, narratives, snapshots, failed }: Making) {
  return async (id: EvaluationId, { scores }: { scores: boolean }): Promise<string | undefined> => {
    try {
      const report = await reportNow({ evaluations, narratives }, id, ({ releases }) => ({
        edition: { state: 'draft', no: releases.releases.size + 1 },
        scores,
        percent: true,
      }))
      return report && (await keptSnapshot(snapshots, id, report))
    } catch (error) {
      failed(error)
      return undefined
    }
  }
}
