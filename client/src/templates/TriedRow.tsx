import { Trans, useLingui } from '@lingui/react/macro'
import type { ScoredRow, TemplateSubQuestion } from '@samsyn/scoring'
import { useId } from 'react'
import { valueIn } from './tried.ts'

interface Props {
  row: TemplateSubQuestion
  printed: ScoredRow['printed']
  language: string
  text: string
  onText: (text: string) => void
}

/** One sub-question with what it asks, and a field to try points in. */
export function TriedRow({ row, printed, language, text, onText }: Props) {
  const { t } = useLingui()
  const id = useId()
  const { no, name, boxLabel, maximum, criteria = [] } = row
  const wrong = text.trim() !== '' && valueIn(text, maximum) === undefined
  return (
    <li className="templates-row">
      <div lang={language}>
        <p>
          <span className="templates-no">{no}</span> {name}
        </p>
        {boxLabel !== undefined && <p className="ui-soft">{boxLabel}</p>}
        {criteria.length > 0 && (
          <ul className="templates-criteria">
            {criteria.map(({ id, question, weight }) => (
              <li key={id}>
                {question}
                {weight !== 1 && (
                  <span className="ui-soft">
                    {' '}
                    <Trans>vikt {weight}</Trans>
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="templates-try">
        <input
          className="ui-input"
          aria-label={t`Poäng för ${no}, högst ${maximum}`}
          aria-describedby={id}
          aria-invalid={wrong || undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
        <span id={id} className="ui-soft">
          {printed ? (
            <Trans>
              {printed.points} av {maximum}, {printed.percent} procent
            </Trans>
          ) : wrong ? (
            <Trans>inget värde mellan 0 och {maximum}</Trans>
          ) : (
            <Trans>av {maximum}</Trans>
          )}
        </span>
      </div>
    </li>
  )
}
