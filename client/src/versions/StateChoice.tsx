import { Trans } from '@lingui/react/macro'
import type { EvaluationFrame } from '../connection/index.ts'
import { Field } from '../ui/index.ts'
import type { Version } from './useVersions.ts'
import { useVersionWords } from './useVersionWords.ts'

interface Props {
  label: React.ReactNode
  versions: readonly Version[]
  frame: EvaluationFrame
  state: string
  onState: (state: string) => void
}

/** One of the two states that stand beside each other. */
export function StateChoice({ label, versions, frame, state, onState }: Props) {
  const { called, when } = useVersionWords(frame)
  return (
    <Field label={label}>
      {(given) => (
        <select
          {...given}
          className="ui-input"
          value={state}
          onChange={(event) => onState(event.target.value)}
        >
          <option value="now">
            <Now />
          </option>
          {versions.toReversed().map((version) => (
            <option key={version.number} value={String(version.number)}>
              {when(version.at)} · {called(version)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Now() {
  return <Trans>Nu</Trans>
}
