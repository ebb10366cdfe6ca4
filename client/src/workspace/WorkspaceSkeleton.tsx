import { useLingui } from '@lingui/react/macro'
import { Wordmark } from '../session/index.ts'
import { Skeleton, useTitle } from '../ui/index.ts'

/** The workspace's own shape while its evaluation is on its way. */
export function WorkspaceSkeleton() {
  const { t } = useLingui()
  useTitle(t`Öppnar …`)
  return (
    <div className="workspace">
      <header className="workspace-bar">
        <Wordmark />
        <Skeleton width="9rem" height="1rem" />
      </header>
      <div className="workspace-columns" role="status" aria-label={t`Öppnar utvärderingen`}>
        <div className="workspace-areas workspace-skeleton">
          {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
            <Skeleton key={key} width="90%" height="2.5rem" />
          ))}
        </div>
        <div className="workspace-text workspace-skeleton">
          <Skeleton width="22rem" height="2rem" />
          <Skeleton width="40rem" height="8rem" />
          <Skeleton width="40rem" height="12rem" />
        </div>
        <div className="workspace-panel workspace-skeleton">
          <Skeleton width="80%" height="1.5rem" />
          <Skeleton height="10rem" />
        </div>
      </div>
    </div>
  )
}
