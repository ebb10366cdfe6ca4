import { useState } from 'react'
import { z } from 'zod'
import { ask, type Problem, whyNot } from '../connection/index.ts'

/** Comes in by a link that one holds. `entering` from the press until the next page is there. */
export function useEntering(path: string) {
  const [entering, setEntering] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const enter = async (body: Record<string, string>) => {
    if (entering) return
    setEntering(true)
    setProblem(undefined)
    const answer = await ask(path, z.unknown(), body)
    if (answer.kind === 'value') {
      // A new page in the place of this one: nothing of who was here before, and no token behind.
      location.replace('/')
      return
    }
    setProblem(whyNot(answer))
    setEntering(false)
  }
  return { entering, problem, enter }
}
