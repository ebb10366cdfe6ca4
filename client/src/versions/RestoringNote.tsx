import { Trans } from '@lingui/react/macro'
import { useProblemWords } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { type Restored, useRestoring } from './useRestoring.ts'

interface Props {
  id: string
  restored: Restored
  onClose: () => void
}

/** What became of bringing texts back; while it stands here it can be undone. */
export function RestoringNote({ id, restored, onClose }: Props) {
  const problemWords = useProblemWords()
  const restoring = useRestoring(id, restored)
  const { version } = restored
  return (
    <div className="versions-restoring" role="status">
      {restoring.is === 'under way' && <Trans>Texten tas tillbaka …</Trans>}
      {restoring.is === 'refused' && (
        <>
          <p>
            {restoring.problem ? (
              problemWords(restoring.problem)
            ) : (
              <Trans>Texten kunde inte tas tillbaka. Ingenting är ändrat.</Trans>
            )}
          </p>
          <Button size="small" onClick={onClose}>
            <Trans>Stäng</Trans>
          </Button>
        </>
      )}
      {restoring.is === 'done' && (
        <>
          <p>
            {restoring.undone ? (
              <Trans>Återställningen är ångrad.</Trans>
            ) : (
              <Trans>
                Texten säger nu vad den sade i version {version}. Det som stod där är sparat som en
                egen version.
              </Trans>
            )}{' '}
            {!restoring.saved && <Trans>Sparar …</Trans>}
          </p>
          {!restoring.undone && (
            <Button size="small" onClick={restoring.undo}>
              <Trans>Ångra</Trans>
            </Button>
          )}
          <Button size="small" kind="quiet" onClick={onClose}>
            <Trans>Stäng</Trans>
          </Button>
        </>
      )}
    </div>
  )
}
