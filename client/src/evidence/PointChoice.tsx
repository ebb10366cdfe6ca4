import { Trans, useLingui } from '@lingui/react/macro'
import type { PointRef } from '@samsyn/scoring'
import { Field } from '../ui/index.ts'
import type { WrittenPoint } from './missing.ts'

interface Props {
  points: readonly WrittenPoint[]
  onChoose: (point: PointRef) => void
}

/** Chooses the strength or the improvement that a passage supports. */
export function PointChoice({ points, onChoose }: Props) {
  const { t } = useLingui()
  const lists = { strengths: t`Styrkor`, improvements: t`Förbättringsmöjligheter` }
  const choices = points.flatMap(({ room, list, point, text }) =>
    point === undefined || text === '' ? [] : [{ room, list, point, text }],
  )
  if (choices.length === 0) return null
  return (
    <Field label={<Trans>Stöder punkten</Trans>}>
      {(given) => (
        <select
          {...given}
          className="ui-input"
          value=""
          onChange={({ target }) => {
            const chosen = choices.find(({ point }) => point === target.value)
            if (chosen) onChoose({ room: chosen.room, point: chosen.point })
          }}
        >
          <option value="">{t`Välj punkt`}</option>
          {(['strengths', 'improvements'] as const).map((list) => (
            <optgroup key={list} label={lists[list]}>
              {choices
                .filter((one) => one.list === list)
                .map(({ point, text }) => (
                  <option key={point} value={point}>
                    {text}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
