import { Trans } from '@lingui/react/macro'
import { personOf, useEvidence } from '../connection/index.ts'
import { judgedOn, NamedItems } from '../evidence/index.ts'
import { Initials, VisuallyHidden } from '../ui/index.ts'
import { Beside } from './Beside.tsx'
import { Marks } from './Marks.tsx'
import type { JudgementView } from './panelState.ts'
import { Rationale } from './Rationale.tsx'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

interface Props {
  judgements: readonly JudgementView[]
  arriving?: boolean
  /** Carries a rationale into the one being worked on; missing where nobody works on one. */
  onUse?: ((rationale: string) => void) | undefined
}

/** What each judged and why, frozen at the reveal. */
export function JudgementList({ judgements, arriving = false, onUse }: Props) {
  return (
    <ul className="judging-list" data-arriving={arriving || undefined}>
      {judgements.map((judgement) => (
        <JudgementItem key={judgement.person} judgement={judgement} onUse={onUse} />
      ))}
    </ul>
  )
}

function JudgementItem({
  judgement,
  onUse,
}: {
  judgement: JudgementView
  onUse: ((rationale: string) => void) | undefined
}) {
  const { frame, me, row } = usePanel()
  const words = useWords()
  const person = personOf(frame, judgement.person)
  const name = words.who(judgement.person, 'first')
  const register = useEvidence()
  const named = judgedOn(register, row.no, judgement.person)
  return (
    <li className="judging-item">
      {person && <Initials name={person.name} color={person.color} />}
      <div className="judging-item-body">
        <p className="judging-item-head">
          <span className="judging-item-name">{name}</span>
          <b>{words.both(judgement.value)}</b>
          <span>{words.stage(judgement.stage)}</span>
        </p>
        <Marks flags={judgement.flags} />
        {!judgement.counts && (
          <p className="judging-note">
            {judgement.person === me ? (
              <Trans>Du är jävig här; din bedömning räknas inte längre.</Trans>
            ) : (
              <Trans>Jävig; bedömningen räknas inte längre.</Trans>
            )}
          </p>
        )}
        <Rationale
          text={judgement.rationale}
          act={
            onUse && (
              <button
                type="button"
                className="judging-more"
                onClick={() => onUse(judgement.rationale)}
              >
                <Trans>Ta med i motiveringen</Trans>
                <VisuallyHidden>: {name}</VisuallyHidden>
              </button>
            )
          }
        />
        <Beside note={judgement.note} answers={judgement.answers} />
        <NamedItems part={register} items={named} />
      </div>
    </li>
  )
}
