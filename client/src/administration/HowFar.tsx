import { Trans, useLingui } from '@lingui/react/macro'

interface Props {
  draft: boolean
  /** Unix ms; null of what comes with Samsyn. */
  publishedAt: number | null
}

/** How far a template or a set of results has come. */
export function HowFar({ draft, publishedAt }: Props) {
  const { i18n } = useLingui()
  if (draft)
    return (
      <strong className="administration-draft">
        <Trans context="mall eller resultat">Utkast</Trans>
      </strong>
    )
  if (publishedAt === null) return <Trans>Följer med Samsyn</Trans>
  const when = i18n.date(new Date(publishedAt), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return <Trans>Publicerad {when}</Trans>
}
