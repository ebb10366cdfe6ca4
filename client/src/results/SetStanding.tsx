import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ResultSetLine } from '../connection/index.ts'

/** How far a version of a set has come, and how much of it does not fit. */
export function SetStanding({ line }: { line: ResultSetLine }) {
  return (
    <p>
      <HowFar line={line} />
      {line.errors > 0 && (
        <>
          {' · '}
          <Plural value={line.errors} one="# fel att rätta" other="# fel att rätta" />
        </>
      )}
      {line.warnings > 0 && (
        <>
          {' · '}
          <Plural value={line.warnings} one="# anmärkning" other="# anmärkningar" />
        </>
      )}
    </p>
  )
}

function HowFar({ line }: { line: ResultSetLine }) {
  const { i18n } = useLingui()
  if (line.draft)
    return (
      <strong className="results-draft">
        <Trans context="resultat">Utkast</Trans>
      </strong>
    )
  if (line.publishedAt === null) return <Trans>Följer med Samsyn</Trans>
  const when = i18n.date(new Date(line.publishedAt), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return <Trans>Publicerad {when}</Trans>
}
