import { Navigate } from '@tanstack/react-router'
import { useEvaluationHere } from './evaluation.ts'
import { firstArea, toBegin } from './following.ts'

/** The evaluation's own address leads to where something waits. */
export function WhereToBegin() {
  const { id, view } = useEvaluationHere()
  const begin = toBegin(view)
  const area = begin?.area ?? firstArea(view)
  return (
    <Navigate
      to="/e/$id/area/$n"
      params={{ id, n: String(area) }}
      search={begin ? { q: begin.row } : {}}
      replace
    />
  )
}
