import { useLingui } from '@lingui/react/macro'
import type { SubQuestionView } from '@samsyn/scoring'

/** A row's state in a word, and which of the three coloured states it is, if any. */
interface RowWord {
  word: string
  state: 'agreed' | 'talk' | 'blocked' | undefined
}

/** How far the judging of a sub-question has come, as shown beside its name. */
export function useRowWords(): (row: SubQuestionView) => RowWord {
  const { t } = useLingui()
  return (row) => {
    switch (row.state) {
      case 'hidden':
        return { word: t`visas när den är klar`, state: undefined }
      case 'judging':
        return { word: row.mine?.submitted ? t`inlämnad` : t`bedöms`, state: undefined }
      case 'revealed':
        if (row.escalated) return { word: t`väntar på beslut`, state: 'blocked' }
        if (row.proposal) return { word: t`förslag finns`, state: 'talk' }
        return { word: t`att prata om`, state: 'talk' }
      case 'agreed':
        return { word: t`samsyn`, state: 'agreed' }
      case 'adjudicated':
        return { word: t`avgjord`, state: 'agreed' }
    }
  }
}
