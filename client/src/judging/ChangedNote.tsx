import { Trans } from '@lingui/react/macro'
import { StateMark } from '../ui/index.ts'
import type { Changes } from './table.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

/** C5. The table has moved on since the proposal; agreeing is still to the proposal alone. */
export function ChangedNote({ changes }: { changes: Changes }) {
  const { row } = usePanel()
  const words = useWords()
  const { value, stage } = changes
  const points = value === undefined ? '' : words.points(value)
  const stageNow = stage ? words.stage(stage) : ''
  return (
    <div className="judging-changed" role="status">
      <StateMark state="talk">
        <Trans>Ändrat sedan förslaget</Trans>
      </StateMark>
      <ul className="ui-list">
        {value !== undefined && (
          <li>
            <Trans>Arbetsvärdet är nu {points}.</Trans>
          </li>
        )}
        {stage && (
          <li>
            <Trans>Stadiet är nu {stageNow}.</Trans>
          </li>
        )}
        {changes.rationale && (
          <li>
            <Trans>Den gemensamma motiveringen är omskriven.</Trans>
          </li>
        )}
      </ul>
      {row.may.includes('agree') && (
        <p>
          <Trans>Den som håller med säger ja till förslaget som det står här.</Trans>
        </p>
      )}
    </div>
  )
}
