import type { RoomName } from '@samsyn/document'
import { type SummaryText, type TextName, textOf, writeBlocks } from '@samsyn/document'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import * as Y from 'yjs'
import {
  ask,
  askFor,
  type Problem,
  Refused,
  textsOfVersion,
  useRoom,
  useSaved,
  versionKept,
} from '../connection/index.ts'

/** Which texts of a room are to say again what they said in a version. */
export interface Restored {
  version: string
  room: RoomName
  roots: readonly string[]
}

type Restoring =
  | { is: 'under way' }
  | { is: 'done'; saved: boolean; undone: boolean; undo: () => void }
  | { is: 'refused'; problem: Problem | undefined }

/**
 * Brings texts back: keeps a version of what stands there, and then writes in the room as anybody
 * writes, in one act that can be undone while this is shown. Begins by itself, once.
 */
export function useRestoring(id: string, { version, room: name, roots }: Restored): Restoring {
  const held = useRoom(id, name)
  const { room, state } = held
  const { saved } = useSaved(held)
  const queries = useQueryClient()
  const [now, setNow] = useState<'under way' | 'done' | 'undone'>('under way')
  const [problem, setProblem] = useState<{ was: Problem | undefined }>()
  const undoing = useRef<Y.UndoManager>(undefined)
  const begun = useRef(false)
  const isReady = room !== undefined && state.connection === 'synced'

  useEffect(() => {
    if (!isReady || !room || begun.current) return
    begun.current = true
    void restore(room.doc)

    async function restore(doc: Y.Doc): Promise<void> {
      const at = `/api/evaluations/${id}/versions/${version}`
      try {
        const { texts } = await askFor(`${at}/${name}`, textsOfVersion)
        const kept = await ask(`${at}/before-restore`, versionKept, {})
        if (kept.kind !== 'value')
          return setProblem({ was: kept.kind === 'problem' ? kept.problem : undefined })
        const fragments = roots.map((root) => textOf(doc, root as TextName | SummaryText))
        const undo = new Y.UndoManager(fragments, { trackedOrigins: new Set([undoing]) })
        undoing.current = undo
        doc.transact(() => {
          for (const { root, blocks } of texts)
            if (blocks && roots.includes(root))
              writeBlocks(textOf(doc, root as TextName | SummaryText), blocks)
        }, undoing)
        setNow('done')
      } catch (error) {
        setProblem({ was: error instanceof Refused ? error.problem : undefined })
      }
    }
  }, [isReady, room, id, version, name, roots])

  useEffect(() => () => undoing.current?.destroy(), [])

  const isSaved = saved.state === 'saved'
  const isOver = now !== 'under way'
  useEffect(() => {
    // What stands there now is other than was fetched, and there is one version more.
    if (isOver && isSaved) void queries.invalidateQueries({ queryKey: ['versions', id] })
  }, [isOver, isSaved, queries, id])

  if (state.connection === 'ended') return { is: 'refused', problem: undefined }
  if (problem) return { is: 'refused', problem: problem.was }
  if (now === 'under way') return { is: 'under way' }
  return {
    is: 'done',
    saved: isSaved,
    undone: now === 'undone',
    undo: () => {
      undoing.current?.undo()
      setNow('undone')
    },
  }
}
