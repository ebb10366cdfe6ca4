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
    <>
      <Trans>
        Bedömningsfrågorna ger <b>{points}</b>, {percent}
      </Trans>
      <span className="judging-note"> · {words.stage(suggestion.stage)}</span>
    </>
  )
}

/** The way there, and the way back where something else stood in the sheet. */
function TakeOver({ suggestion, draft, onDraft }: Props & { suggestion: Suggestion }) {
  const words = useWords()
  const [replaced, setReplaced] = useState<Pick<OwnDraft, 'text' | 'value' | 'stage'>>()
  const short = words.points(suggestion.points)
  const now = contentOf(draft)
  const taken = now.value === suggestion.points && now.stage === suggestion.stage

  function use(): void {
    const { text, value, stage } = draft
    setReplaced(text === '' && stage === null ? undefined : { text, value, stage })
    onDraft(withSuggestion(draft, suggestion, words.points))
  }

  if (!taken)
    return (
      <Button size="small" onClick={use}>
        <Trans>Använd {short}</Trans>
      </Button>
    )
  return (
    <p className="judging-acts judging-note">
      <span className="judging-taken">
        <Check aria-hidden />
        <Trans>Står som din bedömning</Trans>
      </span>
      {replaced && (
        <button
          type="button"
          className="judging-more"
          onClick={() => onDraft({ ...draft, ...replaced })}
        >
          <Trans>Ångra</Trans>
        </button>
      )}
    </p>
  )
}
