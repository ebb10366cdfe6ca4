import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type Problem, useProblemWords } from '../connection/index.ts'
import { Button, Notice, useTitle } from '../ui/index.ts'

interface Props {
  problem: Problem | undefined
  retry: () => void
}

/** The evaluation could not be fetched. */
export function Failed({ problem, retry }: Props) {
  const { t } = useLingui()
  const words = useProblemWords()
  useTitle(t`Kunde inte öppnas`)
  return (
    <main>
      <Notice
        title={<Trans>Utvärderingen kunde inte öppnas</Trans>}
        acts={
          <>
            <Button kind="primary" onClick={retry}>
              <Trans>Försök igen</Trans>
            </Button>
            <Link to="/" className="ui-button">
              <Trans>Till utvärderingarna</Trans>
            </Link>
          </>
        }
      >
        {problem && <p>{words(problem)}</p>}
      </Notice>
    </main>
  )
}
