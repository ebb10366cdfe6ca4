import { Trans } from '@lingui/react/macro'
import { Footprints, Navigation } from 'lucide-react'
import { Button } from '../ui/index.ts'
import type { Leading } from './useLeading.ts'

/** Who leads, whether one follows, and the ways in and out. */
export function LeadLine({ leading }: { leading: Leading }) {
  const { guiding, guide, following, follow, lead } = leading
  const name = guide?.name
  return (
    <div className="calibration-lead">
      <p role="status">
        {guiding && <Trans>Du leder: de andra följer dig.</Trans>}
        {guide && following && <Trans>{name} leder, och du följer med.</Trans>}
        {guide && !following && <Trans>{name} leder. Du går själv.</Trans>}
      </p>
      {guide && (
        <Button size="small" onClick={follow}>
          <Footprints aria-hidden />
          {following ? <Trans>Gå själv</Trans> : <Trans>Följ {name}</Trans>}
        </Button>
      )}
      <Button
        size="small"
        kind={guiding ? 'primary' : 'plain'}
        aria-pressed={guiding}
        onClick={lead}
      >
        <Navigation aria-hidden />
        {guiding ? <Trans>Sluta leda</Trans> : <Trans>Följ mig</Trans>}
      </Button>
    </div>
  )
}
