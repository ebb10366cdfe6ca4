import { Trans } from '@lingui/react/macro'
import { Refused, useProblemWords } from '../connection/index.ts'
import { Button } from '../ui/index.ts'

interface Props {
  error: Error | null
  /** Some of the history stands here, and only the latest could not be read. */
  some: boolean
  retry: () => void
}

/** The history, or the latest of it, could not be read. */
export function Unread({ error, some, retry }: Props) {
  const words = useProblemWords()
  return (
    <div className="trail-unread" role="alert">
      <p>
        {some ? (
          <Trans>Det senaste i historiken kunde inte hämtas.</Trans>
        ) : (
          <Trans>Historiken kunde inte hämtas.</Trans>
        )}{' '}
        {error instanceof Refused && words(error.problem)}
      </p>
      <Button size="small" onClick={retry}>
        <Trans>Försök igen</Trans>
      </Button>
    </div>
  )
}
