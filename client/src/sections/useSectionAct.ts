import type { Command } from '@samsyn/scoring'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../connection/index.ts'
import { useSectionsHere } from './sections.ts'

/** Asks for one thing or several in a row, and keeps the first refusal to show beside the act. */
export function useSectionAct() {
  const { send } = useSectionsHere()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  /** Whether all was done. A second press while the first is on its way does nothing. */
  async function run(...commands: Command[]): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    const sent = await Promise.all(commands.map((command) => send(command)))
    const refused = sent.find((one) => !one.ok)
    if (here.current) {
      setBusy(false)
      if (refused && !refused.ok) setProblem(refused.problem)
    }
    return !refused
  }

  return { run, busy, problem }
}
