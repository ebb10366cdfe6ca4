/** An answer that somebody is writing: undecided until one of the two is chosen. */
export interface AnswerDraft {
  accepted: boolean | undefined
  text: string
}

const drafts = new Map<string, AnswerDraft>()

/** Unsent words, in memory: who turns to another tab and comes back finds them. */
export function keptAnswer(key: string): AnswerDraft | undefined {
  return drafts.get(key)
}

export function keepAnswer(key: string, draft: AnswerDraft | undefined): void {
  if (draft) drafts.set(key, draft)
  else drafts.delete(key)
}
