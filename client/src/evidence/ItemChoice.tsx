import { useLingui } from '@lingui/react/macro'
import type { EvidenceNo, EvidencePart, SubQuestionNo } from '@samsyn/scoring'
import type { ReactNode } from 'react'
import { Field } from '../ui/index.ts'
import { evidenceKinds, titleOf } from './register.ts'
import { supportFor } from './supports.ts'
import { useEvidenceWords } from './useEvidenceWords.ts'

interface Props {
  label: ReactNode
  hint?: ReactNode
  part: EvidencePart
  /** What is tied to it comes first. */
  about: SubQuestionNo | undefined
  taken: readonly EvidenceNo[]
  /** S12: what is dated too late for points stands there and cannot be chosen. */
  forPoints: boolean
  onChoose: (no: EvidenceNo) => void
}

/** Chooses an item of the register. */
export function ItemChoice({ label, hint, onChoose, ...choices }: Props) {
  const { t } = useLingui()
  return (
    <Field label={label} hint={hint}>
      {(given) => (
        <select
          {...given}
          className="ui-input"
          value=""
          onChange={({ target }) => {
            const no = Number(target.value)
            if (no > 0) onChoose(no)
          }}
        >
          <option value="">{t`Välj ur registret`}</option>
          <Choices {...choices} />
        </select>
      )}
    </Field>
  )
}

function Choices({ part, about, taken, forPoints }: Omit<Props, 'label' | 'hint' | 'onChoose'>) {
  const { t } = useLingui()
  const { kinds } = useEvidenceWords()
  const tied = about === undefined ? [] : supportFor(part, about).map(({ no }) => no)
  const left = part.items.filter(({ no }) => !taken.includes(no))
  const groups = [
    { label: t`Knutet till ${about}`, items: left.filter(({ no }) => tied.includes(no)) },
    ...evidenceKinds.map((kind) => ({
      label: kinds[kind],
      items: left.filter(({ no, item }) => item.kind === kind && !tied.includes(no)),
    })),
  ]
  return groups.map(
    ({ label, items }) =>
      items.length > 0 && (
        <optgroup key={label} label={label}>
          {items.map(({ no, item, late }) => (
            <option key={no} value={no} disabled={late && forPoints}>
              {no} {titleOf(item)}
              {late && ` – ${t`efter bedömningsdatum`}`}
            </option>
          ))}
        </optgroup>
      ),
  )
}
