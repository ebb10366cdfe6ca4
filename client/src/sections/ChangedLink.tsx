import { Trans } from '@lingui/react/macro'
import type { TextRef } from '@samsyn/scoring'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { askFor, versions } from '../connection/index.ts'

/** Of a text whose approval fell: leads to what was approved beside what stands there now (R5). */
export function ChangedLink({ id, on }: { id: string; on: TextRef }) {
  const { data } = useQuery({
    queryKey: ['versions', id],
    queryFn: () => askFor(`/api/evaluations/${id}/versions`, versions),
  })
  const kept = data?.versions.findLast(
    ({ why }) =>
      why.kind === 'approval' && why.approved.room === on.room && why.approved.root === on.root,
  )
  if (!kept) return null
  return (
    <Link
      to="/e/$id/versions"
      params={{ id }}
      search={{ a: String(kept.number), b: 'now' }}
      className="sections-soft"
    >
      <Trans>Se vad som ändrats</Trans>
    </Link>
  )
}
