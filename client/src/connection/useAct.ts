import type { Command } from '@samsyn/scoring'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from './problem.ts'
import type { SendCommand, Sent } from './send.ts'

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
  function run(command: Command, seen?: { expected: number }): Promise<boolean> {
    return whenSent(() => [send(command, seen)])
  }

  /** Whether all were done, asked for in this order; the first refusal is kept. */
  function runAll(commands: readonly Command[]): Promise<boolean> {
    return whenSent(() => commands.map((command) => send(command)))
  }

  async function whenSent(sending: () => Promise<Sent>[]): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    const refused = (await Promise.all(sending())).find((one) => !one.ok)
    if (here.current) {
      setBusy(false)
      if (refused && !refused.ok) setProblem(refused.problem)
    }
    return !refused
  }

  return { run, runAll, busy, problem }
}
