import type { Problem } from './problem.ts'
import { useProblemWords } from './useProblemWords.ts'

interface Props {
  problem: Problem | undefined
  size?: 'small' | 'usual'
}

/** Why an act was not done, beside the act, said aloud when it appears. */
export function Refusal({ problem, size = 'usual' }: Props) {
  const words = useProblemWords()
  return (
    <p role="alert" className={size === 'small' ? 'ui-problem ui-problem-small' : 'ui-problem'}>
      {problem && words(problem)}
    </p>
  )
}
