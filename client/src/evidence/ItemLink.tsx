import type { EvidenceNo, EvidencePart } from '@samsyn/scoring'
import type { ReactNode } from 'react'
import type { Ways } from './evidenceHere.ts'
import { itemNumbered, titleOf } from './register.ts'
import { useEvidenceWords } from './useEvidenceWords.ts'

interface Props {
  no: EvidenceNo
  part: EvidencePart
  ways: Ways
  /** In which way it supports what it stands under. */
  how?: ReactNode
  act?: ReactNode
}

/** An item as a line under what it supports: its title leads to the register. */
export function ItemLink({ no, part, ways, how, act }: Props) {
  const { kinds, day } = useEvidenceWords()
  const found = itemNumbered(part, no)
  if (!found) return null
  const { item } = found
  return (
    <li className="evidence-support">
      <span>
        <span className="evidence-soft">{no}</span> <a href={ways.item(no)}>{titleOf(item)}</a>{' '}
        <span className="evidence-soft">
          {kinds[item.kind]}
          {item.date && `, ${day(item.date)}`}
        </span>
        {how && <span className="evidence-how">{how}</span>}
      </span>
      {act}
    </li>
  )
}
