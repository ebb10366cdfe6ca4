import type { ImprovementView, Outcome } from '@samsyn/scoring'
import { useState } from 'react'
import { type SendCommand, useAct } from '../connection/index.ts'

/**
 * What one says of an improvement. The outcome is said at once; the comment when one asks for it, so
 * that nobody reads half a sentence. What one is writing stays when a colleague says something.
 */
export function useAnswer(
  { no, outcome: said, text: saved, version }: ImprovementView,
  send: SendCommand,
) {
  const { run, busy, problem } = useAct(send)
  const [draft, setDraft] = useState<string>()
  const [choosing, setChoosing] = useState<{ outcome: Outcome | null }>()
  const text = draft ?? saved
  const isChanged = text.trim() !== saved

  async function say(outcome: Outcome | null): Promise<void> {
    const answer = { type: 'followUp', improvement: no, outcome, text: text.trim() } as const
    if (!(await run(answer, { expected: version }))) return
    // What was written meanwhile is not said yet.
    setDraft((now) => (now?.trim() === answer.text ? undefined : now))
  }

  return {
    text,
    setText: setDraft,
    isChanged,
    /** As chosen, until the server's word has come. */
    outcome: choosing ? choosing.outcome : said,
    choose: async (outcome: Outcome | null) => {
      setChoosing({ outcome })
      await say(outcome)
      setChoosing(undefined)
    },
    save: () => say(said),
    busy,
    problem,
  }
}
