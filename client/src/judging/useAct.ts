import type { Command } from '@samsyn/scoring'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../connection/index.ts'
import { tellLate } from './lateRefusals.ts'
import { usePanel } from './usePanel.ts'

/**
 * Asks for something and keeps the answer: busy meanwhile, and a refusal to show beside the act, or
 * in a notice that names the row where nobody looks there any longer. `watched`: whether what shows
 * the refusal is open.
 */
export function useAct({ watched = true }: { watched?: boolean } = {}) {
  const { send, frame, row } = usePanel()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const here = useRef(true)
  const seen = useRef(watched)
  seen.current = watched
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  /**
   * Whether it was done. A second press while the first is on its way does nothing. It has its
   * place in the queue of commands when this returns.
   */
  async function run(command: Command, expected?: { expected: number }): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    const sent = await send(command, expected)
    if (here.current) setBusy(false)
    if (sent.ok) return true
    if (here.current && seen.current) setProblem(sent.problem)
    else tellLate(frame.id, { subQuestion: row.no, act: command.type, problem: sent.problem })
    return false
  }

  return { run, busy, problem }
}
