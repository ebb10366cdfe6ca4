import { Trans, useLingui } from '@lingui/react/macro'
import type { ClosingReason } from '@samsyn/document'
import { Link } from '@tanstack/react-router'
import { closingWords } from '../connection/index.ts'
import { Button, Notice, useTitle } from '../ui/index.ts'

/** The evaluation's line ended for good: why, and the way on. */
export function Ended({ reason }: { reason: ClosingReason }) {
  const { t } = useLingui()
  const words = closingWords[reason]
  useTitle(t(words.title))
  return (
    <main>
      <Notice
        title={t(words.title)}
        acts={
          <>
            {reason !== 'noAccess' && reason !== 'noSuchRoom' && (
              <Button kind="primary" onClick={() => location.reload()}>
                <Trans>Läs in sidan igen</Trans>
              </Button>
            )}
            <Link to="/" className="ui-button">
              <Trans>Till utvärderingarna</Trans>
            </Link>
          </>
        }
      >
        <p>{t(words.what)}</p>
      </Notice>
    </main>
  )
}
