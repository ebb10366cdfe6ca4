import { Trans, useLingui } from '@lingui/react/macro'
import type { EvidenceNo, EvidencePart, SubQuestionNo } from '@samsyn/scoring'
import { X } from 'lucide-react'
import { Button, StateMark } from '../ui/index.ts'
import { ItemChoice } from './ItemChoice.tsx'
import { itemNumbered, titleOf } from './register.ts'
import './evidence.css'

interface Props {
  part: EvidencePart | undefined
  subQuestion: SubQuestionNo
  chosen: readonly EvidenceNo[]
  onChosen: (chosen: EvidenceNo[]) => void
}

/** What one's own judgement rests on, chosen out of the register. */
export function JudgedField({ part, subQuestion, chosen, onChosen }: Props) {
  if (!part || (part.items.length === 0 && chosen.length === 0)) return null
  return (
    <div className="evidence-judged">
      <ItemChoice
        label={<Trans>Underlag</Trans>}
        hint={<Trans>Vad bedömningen vilar på. Bara du ser det tills bedömningarna öppnas.</Trans>}
        part={part}
        about={subQuestion}
        taken={chosen}
        forPoints
        onChoose={(no) => onChosen([...chosen, no].sort((a, b) => a - b))}
      />
      {chosen.length > 0 && (
        <ul className="ui-list evidence-supports">
          {chosen.map((no) => (
            <Chosen
              key={no}
              no={no}
              part={part}
              onDrop={() => onChosen(chosen.filter((one) => one !== no))}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface ChosenProps {
  no: EvidenceNo
  part: EvidencePart
  onDrop: () => void
}

function Chosen({ no, part, onDrop }: ChosenProps) {
  const { t } = useLingui()
  const found = itemNumbered(part, no)
  const title = found ? titleOf(found.item) : t`Borttaget underlag`
  return (
    <li className="evidence-support">
      <span>
        <span className="evidence-soft">{no}</span> {title}{' '}
        {(!found || found.late) && (
          <StateMark state="blocked">
            {found ? t`Efter bedömningsdatum: ta bort` : t`Finns inte längre: ta bort`}
          </StateMark>
        )}
      </span>
      <Button
        kind="quiet"
        size="small"
        className="evidence-unlink"
        aria-label={t`Ta bort ${title} från bedömningen`}
        onClick={onDrop}
      >
        <X aria-hidden />
      </Button>
    </li>
  )
}
