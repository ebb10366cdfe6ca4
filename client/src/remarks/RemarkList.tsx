import { Plural } from '@lingui/react/macro'
import type { ReleasesPart, RemarkView } from '@samsyn/scoring'
import { useState } from 'react'
import { type EvaluationFrame, type SendCommand, useMoved } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import type { TextsOfRemarks } from './beside.ts'
import { RemarkCard } from './RemarkCard.tsx'
import './remarks.css'

interface Props {
  /** In the order in which they stand. */
  remarks: readonly RemarkView[]
  part: ReleasesPart
  frame: EvaluationFrame
  send: SendCommand
  beside?: TextsOfRemarks | undefined
  chosen: number | undefined
  onChoose: (no: number) => void
}

/** Remarks one after the other. One that comes in meanwhile waits behind a count: nothing moves. */
export function RemarkList({ remarks, part, frame, send, beside, chosen, onChoose }: Props) {
  const [known, setKnown] = useState<ReadonlySet<number>>(() => numbers(remarks))
  useMoved(beside)
  const shown = remarks.filter(({ no }) => known.has(no) || no === chosen)
  const arrived = remarks.length - shown.length
  return (
    <div className="remarks">
      <p className="remarks-arrived" role="status">
        {arrived > 0 && (
          <Button kind="quiet" size="small" onClick={() => setKnown(numbers(remarks))}>
            <Plural value={arrived} one="Visa # ny synpunkt" other="Visa # nya synpunkter" />
          </Button>
        )}
      </p>
      <ol className="ui-list">
        {shown.map((remark) => (
          <li key={remark.no}>
            <RemarkCard
              remark={remark}
              part={part}
              frame={frame}
              send={send}
              beside={beside}
              chosen={remark.no === chosen}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

function numbers(remarks: readonly RemarkView[]): Set<number> {
  return new Set(remarks.map(({ no }) => no))
}
