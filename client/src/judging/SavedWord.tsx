import { Trans } from '@lingui/react/macro'
import { useProblemWords } from '../connection/index.ts'
import type { Saving } from './draftSaver.ts'
import { useWords } from './useWords.ts'

/** Whether what stands in the sheet is kept. Only its owner's sheet says so; nothing leaves it. */
export function SavedWord({ saving }: { saving: Saving }) {
  const words = useWords()
  const problemWords = useProblemWords()
  switch (saving.state) {
    case 'untouched':
      return <span className="judging-saved" />
    case 'unsaved':
      return (
        <span className="judging-saved">
          <Trans>Sparar …</Trans>
        </span>
      )
    case 'saved': {
      const time = words.when(saving.at)
      return (
        <span className="judging-saved">
          <Trans>Sparat {time}</Trans>
        </span>
      )
    }
    case 'refused': {
      const why = problemWords(saving.why)
      return (
        <span className="judging-saved judging-saved-not" role="alert">
          <Trans>Inte sparat: {why}</Trans>
        </span>
      )
    }
  }
}
