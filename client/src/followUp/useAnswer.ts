import type { ImprovementView, Outcome } from '@samsyn/scoring'
import { useState } from 'react'
import { type SendCommand, useAct } from '../connection/index.ts'

interface Draft {
  text: string
  /** What was saved when one began, and what one has saved since: nothing new to whoever writes. */
  known: readonly string[]
}

/**
 * What one says of an improvement. The outcome is said at once; the comment when one asks for it, so
 * that nobody reads half a sentence. What one is writing stays when a colleague says something, and
 * what the colleague said then is shown, so that it is not written over unseen.
 */
export function useAnswer(
  { no, outcome: said, text: saved, version }: ImprovementView,
  send: SendCommand,
) {
  const { run, busy, problem } = useAct(send)
  const [draft, setDraft] = useState<Draft>()
  const [choosing, setChoosing] = useState<{ outcome: Outcome | null }>()
  const text = draft?.text ?? saved
  const isChanged = text.trim() !== saved

  async function say(outcome: Outcome | null, text: string): Promise<void> {
    const answer = { type: 'followUp', improvement: no, outcome, text } as const
    if (!(await run(answer, { expected: version }))) return
    // What was written meanwhile is not said yet.
    setDraft((now) =>
      now && now.text.trim() !== text ? { ...now, known: [...now.known, text] } : undefined,
    )
  }

  return {
    text,
    setText: (text: string) => setDraft((now) => ({ text, known: now?.known ?? [saved] })),
    /** What a colleague has said since one began to write. */
    meanwhile: isChanged && draft && !draft.known.includes(saved) ? saved : undefined,
    takeTheirs: () => setDraft(undefined),
    isChanged,
    /** As chosen, until the server's word has come. */
    outcome: choosing ? choosing.outcome : said,
    choose: async (outcome: Outcome | null) => {
      setChoosing({ outcome })
      await say(outcome, saved)
      setChoosing(undefined)
    },
    save: () => say(said, text.trim()),
    busy,
    problem,
  }
}
