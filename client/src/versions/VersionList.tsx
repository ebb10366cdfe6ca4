import { Trans, useLingui } from '@lingui/react/macro'
import type { Locale } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import { byDay } from './days.ts'
import type { Version } from './useVersions.ts'
import { useVersionWords } from './useVersionWords.ts'

interface Props {
  versions: readonly Version[]
  frame: EvaluationFrame
  /** The version whose difference from now is shown. */
  chosen: string | undefined
  onChoose: (number: string) => void
}

/** All versions, the last first, a day at a time. */
export function VersionList({ versions, frame, chosen, onChoose }: Props) {
  const { i18n } = useLingui()
  const { called } = useVersionWords(frame)
  const tongue = (i18n.locale as Locale) === 'en' ? 'en-GB' : i18n.locale
  const names = new Intl.ListFormat(tongue)
  return (
    <div className="versions-days">
      {byDay(versions).map(({ at, of }) => (
        <section key={of[0]?.number}>
          <h2>{dayOf(at, tongue)}</h2>
          <ul>
            {of.map((version) => (
              <li key={version.number}>
                <button
                  type="button"
                  className="versions-one"
                  aria-pressed={chosen === String(version.number)}
                  onClick={() => onChoose(String(version.number))}
                >
                  <span className="versions-time">{timeOf(version.at, tongue)}</span>
                  <span className="versions-name" data-named={version.name !== null || undefined}>
                    {called(version)}
                  </span>
                  <span className="versions-soft">
                    {version.by && <Asked name={version.by.name} />}{' '}
                    {version.writers.length > 0 && (
                      <Wrote names={names.format(version.writers.map(({ name }) => name))} />
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Asked({ name }: { name: string }) {
  return <Trans>Av {name}.</Trans>
}

function Wrote({ names }: { names: string }) {
  return <Trans>Skrev sedan förra: {names}.</Trans>
}

function dayOf(at: number, tongue: string): string {
  return new Date(at).toLocaleDateString(tongue, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}

function timeOf(at: number, tongue: string): string {
  return new Date(at).toLocaleTimeString(tongue, { hour: '2-digit', minute: '2-digit' })
}
