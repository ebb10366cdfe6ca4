import { type Flag, flags } from '@samsyn/scoring'
import { StateMark } from '../ui/index.ts'
import { useFlagWords } from './useFlagWords.ts'

/** The flags of a judgement, each with its word. */
export function Marks({ flags: marked }: { flags: readonly Flag[] }) {
  const words = useFlagWords()
  if (marked.length === 0) return null
  return (
    <p className="judging-marks">
      {flags
        .filter((flag) => marked.includes(flag))
        .map((flag) => (
          <StateMark key={flag} state="talk">
            {words(flag)}
          </StateMark>
        ))}
    </p>
  )
}
