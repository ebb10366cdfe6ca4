import { useLingui } from '@lingui/react/macro'
import { type Stage, stages } from '@samsyn/scoring'
import type { Ref } from 'react'
import { Field } from '../ui/index.ts'
import { useWords } from './useWords.ts'

interface Props {
  stage: Stage | null
  onStage: (stage: Stage | null) => void
  missing: boolean
  selectRef?: Ref<HTMLSelectElement>
}

/** How far the municipality has come: one of the five stages, with what it means under it. */
export function StageField({ stage, onStage, missing, selectRef }: Props) {
  const { t } = useLingui()
  const words = useWords()
  return (
    <Field
      label={t`Stadium`}
      hint={stage ? words.stageMeans(stage) : undefined}
      problem={missing && stage === null ? t`Välj ett stadium.` : undefined}
    >
      {(given) => (
        <select
          {...given}
          ref={selectRef}
          className="ui-input"
          value={stage ?? ''}
          onChange={(event) => onStage(stages.find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{t`Välj …`}</option>
          {stages.map((one) => (
            <option key={one} value={one}>
              {words.stage(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
