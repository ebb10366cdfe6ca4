import {
  isUntouched,
  plainText,
  rationaleOf,
  type Working,
  watchText,
  workingOf,
} from '@samsyn/document'
import { useEffect, useState } from 'react'
import type { Room } from '../connection/index.ts'

/** What the talk holds of one sub-question. */
export interface Talked {
  working: Working
  /** As plain text; undefined while nobody has written in it. */
  rationale: string | undefined
}

const NOTHING: Talked = { working: { value: null, stage: null }, rationale: undefined }

/** The talk about one sub-question, as it moves. */
export function useTalked(room: Room | undefined, subQuestion: string): Talked {
  const [talked, setTalked] = useState(() => talkedIn(room, subQuestion))
  useEffect(() => {
    const refresh = () => setTalked(talkedIn(room, subQuestion))
    refresh()
    if (!room) return
    const stops = [
      workingOf(room.doc, subQuestion).watch(refresh),
      watchText(rationaleOf(room.doc, subQuestion), refresh),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [room, subQuestion])
  return talked
}

export function talkedIn(room: Room | undefined, subQuestion: string): Talked {
  if (!room) return NOTHING
  const text = rationaleOf(room.doc, subQuestion)
  return {
    working: workingOf(room.doc, subQuestion).get(),
    rationale: isUntouched(text) ? undefined : plainText(text),
  }
}
