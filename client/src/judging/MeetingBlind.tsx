import { Trans } from '@lingui/react/macro'
import { BlindNotice } from './BlindNotice.tsx'
import type { Blind } from './blind.ts'
import type { Meeting } from './meeting.ts'
import { usePanel } from './usePanel.ts'

interface Props {
  blind: Blind
  meeting: Meeting
}

/** Before the reveal, on a screen that others may see: who has handed in, and the way to one's own. */
export function MeetingBlind({ blind, meeting }: Props) {
  const { row } = usePanel()
  return (
    <>
      <BlindNotice blind={blind} />
      {row.mine && (
        <p>
          <a href={meeting.sheetHref(row.no)}>
            <Trans>Till din bedömning</Trans>
          </a>{' '}
          <span className="judging-note">
            <Trans>Den visas inte här, där andra kan se skärmen.</Trans>
          </span>
        </p>
      )}
    </>
  )
}
