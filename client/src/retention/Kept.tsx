import { Trans, useLingui } from '@lingui/react/macro'
import type { KeptEvaluation } from '../connection/index.ts'
import { Day } from './Day.tsx'

/** The final evaluations, those that go first in front. */
export function Kept({ evaluations }: { evaluations: readonly KeptEvaluation[] }) {
  const { t } = useLingui()
  return (
    <section>
      <h2>
        <Trans>Fastställda</Trans>
      </h2>
      {evaluations.length === 0 ? (
        <p className="ui-soft retention-soft">
          <Trans>Ingen utvärdering är fastställd än.</Trans>
        </p>
      ) : (
        <ul className="ui-list administration-list" aria-label={t`Fastställda`}>
          {evaluations.map((one) => (
            <li key={one.id} className="administration-line retention-line">
              <p className="retention-name">
                {one.municipality} {one.year}
              </p>
              <p className="ui-soft retention-soft">
                <Finalised at={one.finalised} />
              </p>
              <p>{one.goes === null ? <Trans>Behålls</Trans> : <Goes at={one.goes} />}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Finalised({ at }: { at: number }) {
  return (
    <Trans>
      Fastställd <Day at={at} />
    </Trans>
  )
}

function Goes({ at }: { at: number }) {
  return (
    <Trans>
      Tas bort <Day at={at} />
    </Trans>
  )
}
