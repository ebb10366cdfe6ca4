import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ask, evaluationMade, type Problem } from '../connection/index.ts'
import { type Draft, wishOf } from './form.ts'

/** Nobody answered: whether it was made is not known, and asking again is safe. */
export type NotMade = { kind: 'away' } | { kind: 'problem'; problem: Problem }

/** Makes the evaluation and goes there. Pressed twice, or sent again, it is still one. */
export function useCreate(made: () => void) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const busy = useRef(false)
  const [making, setMaking] = useState(false)
  const [notMade, setNotMade] = useState<NotMade>()

  async function create(draft: Draft): Promise<void> {
    const wish = wishOf(draft)
    if (!wish || busy.current) return
    busy.current = true
    setMaking(true)
    setNotMade(undefined)
    const answer = await ask('/api/evaluations', evaluationMade, wish)
    busy.current = false
    setMaking(false)
    if (answer.kind !== 'value') return setNotMade(answer)
    made()
    void queries.invalidateQueries({ queryKey: ['evaluations'] })
    await navigate({ to: '/e/$id', params: { id: answer.value.id }, replace: true })
  }

  return { create, making, notMade, forget: () => setNotMade(undefined) }
}
