import { Trans, useLingui } from '@lingui/react/macro'
import type { SubQuestionNo } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import { Field } from '../ui/index.ts'

interface Props {
  frame: EvaluationFrame
  choices: readonly SubQuestionNo[]
  onChoose: (subQuestion: SubQuestionNo) => void
}

/** Chooses the sub-question that something is tied to. */
export function RowChoice({ frame, choices, onChoose }: Props) {
  const { t } = useLingui()
  if (choices.length === 0) return null
  return (
    <Field label={<Trans>Knyt till delfråga</Trans>}>
      {(given) => (
        <select
          {...given}
          className="ui-input evidence-row-choice"
          value=""
          onChange={({ target }) => {
            const chosen = choices.find((no) => no === target.value)
            if (chosen) onChoose(chosen)
          }}
        >
          <option value="">{t`Välj delfråga`}</option>
          {frame.template.areas.map((area) => (
            <optgroup key={area.no} label={`${area.no} ${area.name}`}>
              {area.subQuestions
                .filter(({ no }) => choices.includes(no))
                .map(({ no, name }) => (
                  <option key={no} value={no}>
                    {no} {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
