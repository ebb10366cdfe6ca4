import { createHash } from 'node:crypto'
import { teamEvent } from '@samsyn/scoring'
import type { TeamRow } from '../store/index.ts'

/** Whether what is kept of the drafts that went out is what went out. */
export interface ReleasesCheck {
  whole: boolean
  /** To tell; none where nothing went out. */
  lines: string[]
}

/** R1. The trail names each draft by the SHA-256 of its bytes. */
export function releasesCheck(
  rows: readonly TeamRow[],
  snapshotOf: (digest: string) => Uint8Array | undefined,
): ReleasesCheck {
  const released = rows.flatMap(({ type, body }) => {
    const read = type === 'released' ? teamEvent.safeParse(JSON.parse(body ?? 'null')) : undefined
    return read?.data?.type === 'released' ? read.data : []
  })
  const faults = released.flatMap(({ release, snapshot }) => {
    const bytes = snapshotOf(snapshot)
    if (!bytes) return `DRAFT ${release} IS LOST: nothing is kept of what went out.`
    const digest = createHash('sha256').update(bytes).digest('hex')
    return digest === snapshot ? [] : `DRAFT ${release} IS NOT what went out.`
  })
  if (faults.length > 0) return { whole: false, lines: faults }
  const many = released.length
  const drafts = many === 1 ? 'The draft that went out is' : `The ${many} drafts that went out are`
  return { whole: true, lines: many > 0 ? [`${drafts} as then.`] : [] }
}
