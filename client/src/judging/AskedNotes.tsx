import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { StateMark } from '../ui/index.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

/** Why the row is back on the table, or why the lead was asked. */
export function AskedNotes() {
  const { row } = usePanel()
  const words = useWords()
  return (
    <>
      {row.returned && (
        <Asked
          mark={<Trans>Återlämnad</Trans>}
          who={words.who(row.returned.by, 'first')}
          when={words.when(row.returned.at)}
          reason={row.returned.reason}
        />
      )}
      {row.escalated && (
        <Asked
          mark={<Trans>Ledaren är tillfrågad</Trans>}
          who={words.who(row.escalated.by, 'first')}
          when={words.when(row.escalated.at)}
          reason={row.escalated.reason}
        />
      )}
    </>
  )
}

interface Props {
  mark: ReactNode
  who: string
  when: string
  reason: string
}

function Asked({ mark, who, when, reason }: Props) {
  return (
    <div className="judging-asked">
      <p>
        <StateMark state="talk">{mark}</StateMark>{' '}
        <span className="judging-note">
          {who}, {when}
        </span>
      </p>
      <p className="judging-rationale">{reason}</p>
    </div>
  )
}
