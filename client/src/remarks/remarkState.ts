import type { ReleasesPart, RemarkView } from '@samsyn/scoring'

/**
 * R4. How far a remark has come. `waiting`: for an answer. `answered`: the municipality hears it with
 * the draft of this number, when that goes out. `told`: it heard it with that one.
 */
export type RemarkState =
  | { state: 'waiting' }
  | { state: 'answered'; goesOutWith: number }
  | { state: 'told'; with: number }

export function remarkState(
  { answer, answeredIn }: RemarkView,
  { releases }: Pick<ReleasesPart, 'releases'>,
): RemarkState {
  if (!answer) return { state: 'waiting' }
  if (answeredIn !== null) return { state: 'told', with: answeredIn }
  return { state: 'answered', goesOutWith: releases.length + 1 }
}

/** Whether this person may answer it, or say something else as long as nobody outside has heard. */
export function mayAnswer(
  { answer }: RemarkView,
  { releases, may }: Pick<ReleasesPart, 'releases' | 'may'>,
): boolean {
  if (!may.includes('answerRemark')) return false
  return !answer || releases.every(({ seq }) => seq < answer.seq)
}

/** What was said of the texts of a room, in the order of its texts. */
export function remarksOf(
  remarks: readonly RemarkView[],
  room: string,
  roots: readonly string[],
): RemarkView[] {
  const place = ({ on }: RemarkView) => roots.indexOf(on?.root ?? '')
  return remarks
    .filter(({ on }) => on?.room === room)
    .toSorted((one, other) => place(one) - place(other) || one.no - other.no)
}

export function isWaiting({ answer }: RemarkView): boolean {
  return answer === null
}
