import { useLingui } from '@lingui/react/macro'
import type { AreaView, SubQuestionNo } from '@samsyn/scoring'
import { Lock, LockOpen } from 'lucide-react'
import { useRowWords } from '../words/index.ts'
import { waitsFor } from './following.ts'

interface Props {
  area: AreaView
  person: string
  selected: SubQuestionNo | undefined
  locked: boolean
  onPick: (no: SubQuestionNo) => void
  onLock: (locked: boolean) => void
}

/** The area's rows as a line of small buttons, and the lock that lets the panel stay. */
export function RowChooser({ area, person, selected, locked, onPick, onLock }: Props) {
  const { t } = useLingui()
  const words = useRowWords()
  const lock = locked
    ? t`Låst: panelen stannar på delfrågan. Lås upp så följer den texten.`
    : t`Panelen följer texten. Lås den på delfrågan.`
  return (
    <div className="workspace-rows">
      <fieldset className="workspace-rows-line">
        <legend className="ui-hidden">{t`Delfråga`}</legend>
        {area.subQuestions.map((row) => (
          <button
            key={row.no}
            type="button"
            className="workspace-row"
            aria-pressed={row.no === selected}
            aria-label={`${row.no}, ${words(row).word}${waitsFor(row, person) ? `, ${t`väntar på dig`}` : ''}`}
            title={words(row).word}
            data-waiting={waitsFor(row, person) || undefined}
            onClick={() => onPick(row.no)}
          >
            {row.no}
            <span className="workspace-dot" data-state={row.state} aria-hidden="true" />
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className="workspace-lock"
        aria-pressed={locked}
        aria-label={t`Lås panelen`}
        title={lock}
        onClick={() => onLock(!locked)}
      >
        {locked ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
      </button>
    </div>
  )
}
