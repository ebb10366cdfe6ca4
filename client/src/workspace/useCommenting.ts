import { useCallback, useState } from 'react'
import { beginThread } from '../margin/index.ts'
import type { Passages } from '../narrative/index.ts'
import { useEvaluationHere } from './evaluation.ts'

interface Wanted {
  room: string
  /** Undefined until its texts are shown. */
  passages: Passages | undefined
  /** The pane turns to the comments. */
  onBegin: () => void
}

/** Beginning a thread on the texts of a room, from wherever it is asked for. */
export interface Commenting {
  /** About what is selected in a text, or else about the whole of it. */
  begin: (root: string, selected: boolean) => void
  /** What was selected cannot be commented on, until something else is. */
  cannot: boolean
  setCannot: (cannot: boolean) => void
}

export function useCommenting({ room, passages, onBegin }: Wanted): Commenting {
  const { id } = useEvaluationHere()
  const [cannot, setCannot] = useState(false)
  const begin = useCallback(
    (root: string, selected: boolean) => {
      const on = selected ? passages?.selectedIn(root) : { room, root }
      setCannot(!on)
      if (!on) return
      beginThread(id, on)
      onBegin()
    },
    [id, room, passages, onBegin],
  )
  return { begin, cannot, setCannot }
}
