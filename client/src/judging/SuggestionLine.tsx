import { Trans } from '@lingui/react/macro'
import type { Suggestion } from '@samsyn/scoring'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/index.ts'
import { contentOf, type OwnDraft, withSuggestion } from './ownDraft.ts'
import { useWords } from './useWords.ts'

interface Props {
  /** Undefined until each criterion is answered. */
  suggestion: Suggestion | undefined
  draft: OwnDraft
  onDraft: (draft: OwnDraft) => void
}

/** S10. What the answers come to, and one press that takes it over as value and stage. */
export function SuggestionLine({ suggestion, draft, onDraft }: Props) {
  return (
    <div className="judging-suggestion">
      {/* Its place is there before its words, so that ears hear them come. */}
      <p role="status">{suggestion && <SuggestionWords suggestion={suggestion} />}</p>
      {suggestion && <TakeOver suggestion={suggestion} draft={draft} onDraft={onDraft} />}
    </div>
  )
}

function SuggestionWords({ suggestion }: { suggestion: Suggestion }) {
  const words = useWords()
  const points = words.inPoints(suggestion.points)
  const percent = words.percent(suggestion.points)
  return (
    <Trans>
      Bedömningsfrågorna ger <b>{points}</b>, {percent}
    </Trans>
  )
}

/** The way there, and back to what stood in the sheet; one button, so that the focus stays. */
function TakeOver({ suggestion, draft, onDraft }: Props & { suggestion: Suggestion }) {
  const words = useWords()
  const [replaced, setReplaced] = useState<Pick<OwnDraft, 'text' | 'value' | 'stage'>>()
  const short = words.points(suggestion.points)
  const now = contentOf(draft)
  const taken = now.value === suggestion.points && now.stage === suggestion.stage

  function turn(): void {
    if (taken) {
      onDraft({ ...draft, ...replaced })
      return
    }
    const { text, value, stage } = draft
    setReplaced({ text, value, stage })
    onDraft(withSuggestion(draft, suggestion, words.points))
  }

  return (
    <>
      {(!taken || replaced) && (
        <Button size="small" onClick={turn}>
          {taken ? <Trans>Ångra</Trans> : <Trans>Använd {short}</Trans>}
        </Button>
      )}
      {taken ? (
        <span className="judging-taken judging-note">
          <Check aria-hidden />
          <Trans>Står som din bedömning</Trans>
        </span>
      ) : (
        <span className="judging-note">{words.stage(suggestion.stage)}</span>
      )}
    </>
  )
}
