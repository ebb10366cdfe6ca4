import type { Command } from '@samsyn/scoring'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from './problem.ts'
import type { SendCommand } from './send.ts'

/** Asks for something and keeps the answer: busy meanwhile, and a refusal to show beside the act. */
export function useAct(send: SendCommand) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  /** Whether it was done. A second press while the first is on its way does nothing. */
  async function run(command: Command, seen?: { expected: number }): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    const sent = await send(command, seen)
    if (here.current) {
      setBusy(false)
      if (!sent.ok) setProblem(sent.problem)
    }
    return sent.ok
  }

  return { run, busy, problem }
}
