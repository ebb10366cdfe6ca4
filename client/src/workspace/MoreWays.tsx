import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useFollowUp } from '../connection/index.ts'
import { Popover } from '../ui/index.ts'
import { useEvaluationHere } from './evaluation.ts'

/** The ways on that one seldom takes. */
export function MoreWays({ current }: { current: boolean }) {
  const { t } = useLingui()
  const { id } = useEvaluationHere()
  const hasEarlier = useFollowUp()?.from != null
  return (
    <Popover
      align="end"
      label={t`Mer`}
      trigger={
        <button type="button" className="workspace-more" data-current={current || undefined}>
          <Trans>Mer</Trans>
          <ChevronDown aria-hidden />
        </button>
      }
    >
      <nav className="workspace-more-ways" aria-label={t`Mer`}>
        <Link to="/e/$id/comments" params={{ id }}>
          <Trans>Kommentarer</Trans>
        </Link>
        {hasEarlier && (
          <Link to="/e/$id/follow-up" params={{ id }}>
            <Trans>Uppföljning</Trans>
          </Link>
        )}
        <Link to="/e/$id/comparison" params={{ id }}>
          <Trans>Jämförelse</Trans>
        </Link>
        <Link to="/e/$id/checks" params={{ id }}>
          <Trans>Kontroller</Trans>
        </Link>
        <Link to="/e/$id/preview" params={{ id }}>
          <Trans>Förhandsvisning</Trans>
        </Link>
        <Link to="/e/$id/releases" params={{ id }}>
          <Trans>Utkast</Trans>
        </Link>
        <Link to="/e/$id/ending" params={{ id }}>
          <Trans>Fastställ</Trans>
        </Link>
        <Link to="/e/$id/team" params={{ id }}>
          <Trans>Teamet</Trans>
        </Link>
        <Link to="/e/$id/versions" params={{ id }} activeOptions={{ includeSearch: false }}>
          <Trans>Versioner</Trans>
        </Link>
        <Link to="/e/$id/trail" params={{ id }}>
          <Trans>Historik</Trans>
        </Link>
      </nav>
    </Popover>
  )
}
