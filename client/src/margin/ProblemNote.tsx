import { type Problem, useProblemWords } from '../connection/index.ts'

/** Why an act was not done, beside the act, said aloud when it appears. */
export function ProblemNote({ problem }: { problem: Problem | undefined }) {
  const words = useProblemWords()
  return (
    <div role="alert" className="margin-problem">
      {problem && words(problem)}
    </div>
  )
}
