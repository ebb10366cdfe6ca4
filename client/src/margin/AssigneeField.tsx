import { Trans } from '@lingui/react/macro'
import { Field } from '../ui/index.ts'
import { useMarginHere } from './margin.ts'

interface Props {
  assignee: string | null
  onAssignee: (person: string | null) => void
  disabled?: boolean
}

/** With whom a thread lies. */
export function AssigneeField({ assignee, onAssignee, disabled = false }: Props) {
  const { people } = useMarginHere()
  return (
    <Field label={<Trans>Ligger hos</Trans>}>
      {(given) => (
        <select
          {...given}
          className="ui-input"
          value={assignee ?? ''}
          disabled={disabled}
          onChange={({ target }) => onAssignee(target.value === '' ? null : target.value)}
        >
          <option value="">
            <Nobody />
          </option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Nobody() {
  return <Trans>ingen särskild</Trans>
}
