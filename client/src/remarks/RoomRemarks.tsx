import { Plural, Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { type EvaluationFrame, type SendCommand, useReleases } from '../connection/index.ts'
import type { TextsOfRemarks } from './beside.ts'
import { RemarkList } from './RemarkList.tsx'
import { isWaiting, remarksOf } from './remarkState.ts'

interface Props {
  room: string
  /** The roots of the room's texts in reading order. */
  roots: readonly string[]
  frame: EvaluationFrame
  send: SendCommand
  beside: TextsOfRemarks | undefined
  chosen: number | undefined
  onChoose: (no: number) => void
}

/** What the municipality said of one room's texts, in the pane beside them; nothing where it said none. */
export function RoomRemarks({ room, roots, frame, chosen, ...rest }: Props) {
  const part = useReleases()
  const remarks = remarksOf(part?.remarks ?? [], room, roots)
  const waiting = remarks.filter(isWaiting).length
  const [open, setOpen] = useState(waiting > 0)
  const isChosen = remarks.some(({ no }) => no === chosen)
  useEffect(() => {
    if (isChosen) setOpen(true)
  }, [isChosen])
  if (!part || remarks.length === 0) return null
  return (
    <details
      className="remarks-room"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Trans>Kommunens synpunkter</Trans>{' '}
        <span className="remarks-soft">
          {waiting > 0 ? (
            <Plural value={waiting} one="# väntar på svar" other="# väntar på svar" />
          ) : (
            <Trans>alla har fått svar</Trans>
          )}
        </span>
      </summary>
      <RemarkList {...rest} remarks={remarks} part={part} frame={frame} chosen={chosen} />
    </details>
  )
}
