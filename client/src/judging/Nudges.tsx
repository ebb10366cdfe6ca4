import { Trans } from '@lingui/react/macro'
import type { Nudge } from './nudges.ts'
import { usePanel } from './usePanel.ts'
import { sectionsOf } from './written.ts'

/** Where judgement and text seem to say different things: calm, and in nobody's way. */
export function Nudges({ nudges }: { nudges: readonly Nudge[] }) {
  if (nudges.length === 0) return null
  return (
    <div className="judging-nudges">
      <p className="judging-note">
        <Trans>Att se över, om du vill</Trans>
      </p>
      <ul className="ui-list">
        {nudges.map((nudge) => (
          <li key={nudge}>
            <NudgeWords nudge={nudge} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function NudgeWords({ nudge }: { nudge: Nudge }) {
  const { area } = usePanel()
  const no = area.no
  switch (nudge) {
    case 'unwritten':
      return <Unwritten />
    case 'highWithoutStrength':
      return <Trans>Höga poäng, men ingen styrka är skriven i område {no}.</Trans>
    case 'lowWithoutImprovement':
      return <Trans>Låga poäng, men ingen förbättringsmöjlighet är skriven i område {no}.</Trans>
    case 'plannedEarns':
      return <Trans>Allt är besvarat som planerat, men bedömningen ger poäng.</Trans>
  }
}

function Unwritten() {
  const { frame, area, row } = usePanel()
  const inTemplate = frame.template.areas.find(({ no }) => no === area.no)
  const headings = inTemplate ? sectionsOf(inTemplate, row.no).map(({ heading }) => heading) : []
  const section = headings.join(', ')
  return (
    <Trans>
      Inget är skrivet under <span lang={frame.template.language}>{section}</span> än. Det är
      lättare att bedöma det som redan är skrivet.
    </Trans>
  )
}
