import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type ReportRead, useProblemWords } from '../connection/index.ts'
import { useMe } from '../session/index.ts'
import { keepStartFrom, keptDraft } from '../setup/index.ts'
import { Button, Field } from '../ui/index.ts'
import type { useImport, Whose } from './useImport.ts'

interface Props {
  read: ReportRead
  importing: Pick<ReturnType<typeof useImport>, 'made' | 'busy' | 'problem' | 'keep' | 'propose'>
}

/** What a report that was read can become. */
export function WaysOn({ read, importing }: Props) {
  const { t } = useLingui()
  const words = useProblemWords()
  const navigate = useNavigate()
  const me = useMe().data?.person
  const { made, busy, problem, keep, propose } = importing
  const { municipality, year, areas, scores } = read.imported
  const [whose, setWhose] = useState<Whose>({ municipality: '', year: '' })
  const begin = async () => {
    const report = await keep(whose)
    if (!report || !me) return
    keepStartFrom(report, keptDraft(sessionStorage, me.id))
    await navigate({ to: '/new' })
  }
  if (areas.length === 0 && scores.length === 0)
    return (
      <p className="imports-nothing" role="status">
        <Trans>
          Filen liknar ingen rapport: varken områden eller poäng hittades. Välj en annan fil.
        </Trans>
      </p>
    )
  return (
    <section className="imports-ways" aria-label={t`Vad rapporten ska bli`}>
      <h2>
        <Trans>Vad ska den bli?</Trans>
      </h2>
      {(municipality === null || year === null) && (
        <div className="imports-whose">
          {municipality === null && (
            <Field label={<Trans>Kommun</Trans>}>
              {(given) => (
                <input
                  {...given}
                  className="ui-input"
                  value={whose.municipality}
                  onChange={({ target }) => setWhose({ ...whose, municipality: target.value })}
                />
              )}
            </Field>
          )}
          {year === null && (
            <Field label={<Trans>År</Trans>}>
              {(given) => (
                <input
                  {...given}
                  className="ui-input"
                  inputMode="numeric"
                  value={whose.year}
                  onChange={({ target }) => setWhose({ ...whose, year: target.value })}
                />
              )}
            </Field>
          )}
        </div>
      )}
      <div className="ui-acts">
        <Button kind="primary" aria-disabled={busy} onClick={() => busy || void keep(whose)}>
          <Trans>Behåll som tidigare utvärdering</Trans>
        </Button>
        <Button aria-disabled={busy} onClick={() => busy || void propose(whose)}>
          <Trans>Gör poängen till ett publicerat resultat</Trans>
        </Button>
        <Button aria-disabled={busy} onClick={() => busy || void begin()}>
          <Trans>Börja en ny utvärdering från den</Trans>
        </Button>
      </div>
      <p className="ui-soft">
        <Trans>
          En tidigare utvärdering ändras aldrig. Ett publicerat resultat blir ett utkast, som du ser
          igenom och publicerar.
        </Trans>
      </p>
      <div role="status">
        {made?.kind === 'past' && (
          <p className="imports-made">
            <Trans>Behållen som tidigare utvärdering.</Trans>{' '}
            <a href={`/api/reports/${made.report.id}/report.html`} target="_blank" rel="noreferrer">
              <Trans>Läs den</Trans>
            </a>
          </p>
        )}
        {made?.kind === 'result' && (
          <p className="imports-made">
            <Trans>Poängen ligger i ett utkast.</Trans>{' '}
            <Link
              to="/results/$set/$version"
              params={{ set: made.set, version: String(made.version) }}
            >
              <Trans>Se igenom det</Trans>
            </Link>
          </p>
        )}
      </div>
      <div role="alert">
        {problem && (
          <p className="ui-problem">
            {problem.type === 'offline' ? (
              <Trans>Servern svarar inte just nu. Försök igen om en stund.</Trans>
            ) : (
              words(problem)
            )}
          </p>
        )}
      </div>
    </section>
  )
}
