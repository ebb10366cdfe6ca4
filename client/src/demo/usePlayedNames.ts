import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'

/** The evaluation's people, each whom the product plays now with that behind the name. */
export function usePlayedNames(
  frame: EvaluationFrame | undefined,
  played: readonly string[],
): EvaluationFrame | undefined {
  const { t } = useLingui()
  return useMemo(() => {
    if (!frame || played.length === 0) return frame
    const people = frame.people.map((person) => {
      const { id, name } = person
      return played.includes(id) ? { ...person, name: t`${name} (spelas av Samsyn)` } : person
    })
    return { ...frame, people }
  }, [frame, played, t])
}
