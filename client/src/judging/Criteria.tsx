import { Plural, Trans } from '@lingui/react/macro'
import type { Suggestion } from '@samsyn/scoring'
import { CriterionField } from './CriterionField.tsx'
import { type Asked, answeredIn } from './criteria.ts'
import { Disclosure } from './Disclosure.tsx'
import { Guide, GuideBy } from './Guide.tsx'
import type { OwnDraft } from './ownDraft.ts'
import { SuggestionLine } from './SuggestionLine.tsx'

interface Props {
  asked: Asked
  suggestion: Suggestion | undefined
  draft: OwnDraft
  onDraft: (draft: OwnDraft) => void
}

/** S10. The finer questions: a help that one opens, and what they come to. */
export function Criteria({ asked, suggestion, draft, onDraft }: Props) {
  const { answers } = draft
  return (
    <div className="judging-criteria">
      <Disclosure
        name="criteria"
        label={<Trans>Bedömningsfrågor</Trans>}
        aside={<Answered count={answeredIn(asked, answers)} of={asked.criteria.length} />}
      >
        <p className="judging-note">
          <GuideBy guide={asked.guide} />
        </p>
        <Guide guide={asked.guide} />
        <ol className="ui-list judging-criterion-list">
          {asked.criteria.map((criterion) => (
            <li key={criterion.id}>
              <CriterionField
                asked={asked}
                criterion={criterion}
                answers={answers}
                onAnswers={(changed) => onDraft({ ...draft, answers: changed })}
              />
            </li>
          ))}
        </ol>
      </Disclosure>
      <SuggestionLine suggestion={suggestion} draft={draft} onDraft={onDraft} />
    </div>
  )
}

function Answered({ count, of }: { count: number; of: number }) {
  if (count === 0)
    return <Plural value={of} one="# fråga, frivillig" other="# frågor, frivilliga" />
  return (
    <Trans>
      {count} av {of} besvarade
    </Trans>
  )
}
