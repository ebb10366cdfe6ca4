import { Trans, useLingui } from '@lingui/react/macro'
import { type CriterionAnswer, suggestionOf } from '@samsyn/scoring'
import { useId, useState } from 'react'
import { answerTo, askedOf } from './criteria.ts'
import type { Content } from './ownDraft.ts'
import { Rationale } from './Rationale.tsx'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

/** Note and answers of a sheet, to read: of one's own, or after the reveal of anybody's. */
export function Beside({ note, answers }: Pick<Content, 'note' | 'answers'>) {
  return (
    <>
      {note.trim() !== '' && (
        <div className="judging-noted">
          <p className="judging-note">
            <Trans>Anteckning</Trans>
          </p>
          <Rationale text={note} />
        </div>
      )}
      {answers.length > 0 && <Answers answers={answers} />}
    </>
  )
}

function Answers({ answers }: { answers: readonly CriterionAnswer[] }) {
  const { t } = useLingui()
  const { frame, row } = usePanel()
  const words = useWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  const asked = askedOf(frame.template, row.no)
  if (!asked) return null
  const suggestion = suggestionOf(asked, asked, answers)
  const short = suggestion && words.points(suggestion.points)
  return (
    <div>
      <button
        type="button"
        className="judging-more"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {short === undefined ? t`Svar på bedömningsfrågorna` : t`Bedömningsfrågorna ger ${short}`}
      </button>
      <dl id={id} className="judging-answers" hidden={!open}>
        {asked.criteria.map(({ id: criterion, question }) => {
          const answer = answerTo(answers, criterion)
          return (
            <div key={criterion}>
              <dt lang={frame.template.language}>{question}</dt>
              <dd>
                {answer ? (
                  `${words.shortStage(answer.stage)} ${words.share(answer.share)}`
                ) : (
                  <Trans>inte besvarad</Trans>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
