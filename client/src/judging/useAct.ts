import type { Command } from '@samsyn/scoring'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../connection/index.ts'
import { tellLate } from './lateRefusals.ts'
import { usePanel } from './usePanel.ts'

/**
 * Asks for something and keeps the answer: busy meanwhile, and a refusal to show beside the act, or
 * in a notice that names the row where the person has turned to another meanwhile.
 */
export function useAct() {
  const { send, frame, row } = usePanel()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const here = useRef(true)
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
  async function run(command: Command, seen?: { expected: number }): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    const sent = await send(command, seen)
    if (here.current) {
      setBusy(false)
      if (!sent.ok) setProblem(sent.problem)
    } else if (!sent.ok) {
      tellLate(frame.id, { subQuestion: row.no, act: command.type, problem: sent.problem })
    }
    return sent.ok
  }

  return { run, busy, problem, forget: () => setProblem(undefined) }
}
