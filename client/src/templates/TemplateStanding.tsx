import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { TemplateLine } from '../connection/index.ts'

/** How far a template has come. */
export function TemplateStanding({ line }: { line: TemplateLine }) {
  const { i18n } = useLingui()
  if (line.draft)
    return (
      <p>
        <strong className="templates-draft">
          <Trans context="mall">Utkast</Trans>
        </strong>{' '}
        {line.faults.length > 0 && (
          <Plural value={line.faults.length} one="# fel att rätta" other="# fel att rätta" />
        )}
      </p>
    )
  if (line.publishedAt === null)
    return (
      <p>
        <Trans>Följer med Samsyn</Trans>
      </p>
    )
  const when = i18n.date(new Date(line.publishedAt), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return (
    <p>
      <Trans>Publicerad {when}</Trans>
    </p>
  )
}
