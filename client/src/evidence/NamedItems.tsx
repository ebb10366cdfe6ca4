import { Trans, useLingui } from '@lingui/react/macro'
import type { EvidenceNo, EvidencePart } from '@samsyn/scoring'
import { itemNumbered, titleOf } from './register.ts'
import './evidence.css'

interface Props {
  part: EvidencePart | undefined
  items: readonly EvidenceNo[]
}

/** What a judgement rests on, to read: the items by number and title. */
export function NamedItems({ part, items }: Props) {
  const { t } = useLingui()
  if (!part || items.length === 0) return null
  return (
    <div>
      <p className="evidence-soft">
        <Trans>Underlag</Trans>
      </p>
      <ul className="ui-list evidence-named">
        {items.map((no) => {
          const found = itemNumbered(part, no)
          return (
            <li key={no}>
              <span className="evidence-soft">{no}</span>{' '}
              {found ? titleOf(found.item) : t`Borttaget underlag`}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
