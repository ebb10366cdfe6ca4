import { Navigate } from '@tanstack/react-router'
import { useEvaluationHere } from './evaluation.ts'
import { firstArea } from './following.ts'

/** The evaluation's own address leads to where something waits. */
export function WhereToBegin() {
  const { id, view } = useEvaluationHere()
  return <Navigate to="/e/$id/area/$n" params={{ id, n: String(firstArea(view)) }} replace />
}
