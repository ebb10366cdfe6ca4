import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { evaluationFrame } from './answers.ts'
import { askFor } from './ask.ts'
import { openLive } from './browserSocket.ts'
import { commandQueue } from './commandQueues.ts'
import type { Effect } from './commands.ts'
import { type LiveConnection, NOTHING_YET } from './live.ts'
import type { At } from './ownPlace.ts'
import type { SendCommand } from './send.ts'

/** How long an answered command waits for the view that shows it, before its sender goes on, ms. */
const VIEW_WITHIN = 2000

/**
 * One evaluation as it is now, and the ways to ask for a change in it and to say where one is.
 * `sayAt` is another function after the line was opened anew: an effect that calls it runs again.
 */
export function useEvaluation(id: string) {
  const frame = useQuery({
    queryKey: ['evaluation', id],
    queryFn: () => askFor(`/api/evaluations/${id}`, evaluationFrame),
  })
  const [connection, setConnection] = useState<LiveConnection>()
  useEffect(() => {
    const opened = openLive(id)
    setConnection(opened)
    return () => {
      opened.close()
      setConnection(undefined)
    }
  }, [id])

  const live = useSyncExternalStore(
    useCallback((changed) => connection?.watch(changed) ?? (() => {}), [connection]),
    () => connection?.now ?? NOTHING_YET,
  )
  const queue = commandQueue(id)
  const waiting = useSyncExternalStore(
    useCallback((changed) => queue.watch(changed), [queue]),
    () => queue.size,
  )
  const send = useMemo(
    (): SendCommand => async (command, seen) => {
      const { effect, ...sent } = await queue.send(command, seen)
      if (effect && connection) await shown(connection, effect)
      return sent
    },
    [queue, connection],
  )

  const sayAt = useCallback((at: At) => connection?.sayAt(at), [connection])

  // Somebody new in the view: fetch the names and colours again.
  const unknown = live.view?.people.some(
    ({ person }) => frame.data && !frame.data.people.some(({ id: known }) => known === person),
  )
  const { refetch } = frame
  useEffect(() => {
    if (unknown) void refetch()
  }, [unknown, refetch])

  return { frame, live, waiting, send, sayAt }
}

function shown(connection: LiveConnection, effect: Effect): Promise<void> {
  if (connection.shows(effect)) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(done, VIEW_WITHIN)
    const stop = connection.watch(() => {
      if (connection.shows(effect)) done()
    })
  })
}
