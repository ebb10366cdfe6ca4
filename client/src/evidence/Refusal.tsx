import { type Problem, useProblemWords } from '../connection/index.ts'

/** Why something was not done, beside what asked for it. */
export function Refusal({ problem }: { problem: Problem | undefined }) {
  const words = useProblemWords()
  return (
    <p className="evidence-problem" role="alert">
      {problem && words(problem)}
    </p>
  )
}
