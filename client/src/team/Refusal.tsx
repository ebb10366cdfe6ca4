import { type Problem, useProblemWords } from '../connection/index.ts'

/** Why an act was not done, beside the act, said aloud when it appears. */
export function Refusal({ problem }: { problem: Problem | undefined }) {
  const words = useProblemWords()
  return (
    <div role="alert" className="team-problem">
      {problem && words(problem)}
    </div>
  )
}
