import type { Points, ProposalView } from '@samsyn/scoring'
import { useState } from 'react'
import { keptWork } from './keptWork.ts'
import type { JudgementView } from './panelState.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'
import { sharedStage, type Work } from './work.ts'

/**
 * The proposal this person works on. It begins with the suggested mean (C5: a suggestion of the
 * screen, never an event), and with the stage where all judged the same.
 */
export function useWork(judgements: readonly JudgementView[]) {
  const { frame, me, row } = usePanel()
  const words = useWords()
  const [kept] = useState(() =>
    keptWork(window.sessionStorage, `samsyn/work/${frame.id}/${me}/${row.no}`),
  )
  const [work, setWork] = useState<Work>(() => kept.read() ?? suggested())

  function suggested(): Work {
    const text = row.suggested === null ? '' : words.points(row.suggested)
    return { text, stage: sharedStage(judgements), rationale: '' }
  }

  return {
    work,
    /** Whether somebody has written anything that is not proposed yet. */
    begun: (): boolean => kept.read() !== undefined,
    change(next: Work): void {
      setWork(next)
      kept.write(next)
    },
    /** Begins from what another proposed, unless something of one's own was begun. */
    beginFrom({ value, stage, rationale }: ProposalView): void {
      if (!kept.read()) setWork({ text: words.points(value as Points), stage, rationale })
    },
    /** It has been proposed. */
    done: (): void => kept.write(undefined),
  }
}
