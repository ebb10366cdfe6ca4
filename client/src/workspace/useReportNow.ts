import { useReleases } from '../connection/index.ts'
import { useEvaluationHere } from './evaluation.ts'

/** What a preview of the report needs to know of the evaluation. */
export function useReportNow() {
  const { id, view, live } = useEvaluationHere()
  const part = useReleases()
  const { outlines } = live.beside
  const texts = [...outlines.values()].flatMap(({ texts }) => texts.map(({ digest }) => digest))
  const rows = view.areas.flatMap(({ subQuestions }) => subQuestions)
  const figures = rows.map(({ consensus }) => consensus?.value ?? '')
  return {
    id,
    phase: view.phase,
    next: part && part.releases.length + 1,
    /** Another string whenever a text says something else or something else is agreed. */
    moved: [...texts, ...figures].join(),
  }
}
