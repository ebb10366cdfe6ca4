import { appendPlain, rationaleOf, workingOf } from '@samsyn/document'
import type { Points, ProposalView, Stage } from '@samsyn/scoring'
import { useLayoutEffect, useMemo, useState } from 'react'
import { paced } from './paced.ts'
import type { JudgementView } from './panelState.ts'
import { readingOf } from './reading.ts'
import { changedSince, sharedStage, tableOf } from './table.ts'
import { usePanel } from './usePanel.ts'
import { talkedIn, useTalked } from './useTalked.ts'
import { useTalkLine } from './useTalkLine.ts'
import { useWords } from './useWords.ts'

/** Words in one's own field, and what the team's value was when they were typed. */
interface Typed {
  text: string
  seen: number | null
}

/**
 * What is on the table about the row at hand, and the ways to move it: one value, one stage and one
 * rationale, the same for everybody. One's own hand is shown at once, the others see it a moment
 * later.
 */
export function useTable(judgements: readonly JudgementView[]) {
  const { row, maximum, talk, view, area } = usePanel()
  const words = useWords()
  const line = useTalkLine(talk)
  const { room } = talk
  const { working, rationale } = useTalked(room, row.no)
  const [typed, setTyped] = useState<Typed>()
  /** Where one's own hand has it, until it is written. */
  const [moving, setMoving] = useState<Points>()
  const pace = useMemo(
    () =>
      paced((value: Points) => {
        if (room) workingOf(room.doc, row.no).set({ value })
        setMoving(undefined)
      }),
    [room, row.no],
  )
  // Before the room is given back, which effects without layout come too late for.
  useLayoutEffect(() => () => pace.flush(), [pace])

  const under = row.proposal ?? { value: row.suggested, stage: sharedStage(judgements) }
  const shared = tableOf({ ...working, value: moving ?? working.value }, under)
  const planned = shared.stage === 'planned'
  const own = typed && moving === undefined && isOvertaken(typed) ? undefined : typed
  const reading = own && readingOf(own.text, maximum)

  /** Somebody has moved it since. */
  function isOvertaken({ text, seen }: Typed): boolean {
    const now = readingOf(text, maximum)
    return working.value !== (now.state === 'read' ? now.value : seen)
  }

  return {
    line,
    /** Whether this person moves it, or looks on. */
    mayWrite: view.me.role === 'evaluator' && view.phase === 'open' && !area.recused,
    /** Null while nothing is set or suggested, or what stands in one's own field cannot be read. */
    value: planned || !reading ? shared.value : reading.state === 'read' ? reading.value : null,
    stage: shared.stage,
    text: own?.text ?? (shared.value === null ? '' : words.points(shared.value)),
    rationale: rationale ?? '',
    /** Whether anybody has set or written anything. */
    used: working.value !== null || working.stage !== null || !!rationale,
    changed: row.proposal ? changedSince(row.proposal, working, rationale) : undefined,
    slide(value: Points): void {
      setTyped(undefined)
      setMoving(value)
      pace.slid(value)
    },
    type(text: string): void {
      setTyped({ text, seen: working.value })
      const read = readingOf(text, maximum)
      setMoving(read.state === 'read' ? read.value : undefined)
      if (read.state === 'read') pace.typed(read.value)
      else pace.drop()
    },
    /** One's own field is left: what stands there is written, and then shown as everybody's. */
    leaveField(): void {
      pace.flush()
      if (reading?.state === 'read') setTyped(undefined)
    },
    setStage(stage: Stage | null): void {
      if (room) workingOf(room.doc, row.no).set({ stage })
    },
    /** Puts words after what stands in the common rationale. */
    include(text: string): void {
      if (room) appendPlain(rationaleOf(room.doc, row.no), text)
    },
    /** What another proposed without writing it here becomes what is worked on. */
    beginFrom(proposal: ProposalView): void {
      if (room && rationale === undefined)
        appendPlain(rationaleOf(room.doc, row.no), proposal.rationale)
    },
    /** Writes what is under way, and gives the rationale as it stands. */
    settled(): string {
      pace.flush()
      return talkedIn(room, row.no).rationale ?? ''
    },
  }
}
export type Table = ReturnType<typeof useTable>
