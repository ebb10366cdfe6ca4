import { Trans, useLingui } from '@lingui/react/macro'
import type { CriterionAnswer, Stage, TemplateCriterion } from '@samsyn/scoring'
import { type ReactNode, useId } from 'react'
import { type Asked, answerTo, bandOf, withoutAnswer, withShare, withStage } from './criteria.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

interface Props {
  asked: Asked
  criterion: TemplateCriterion
  answers: readonly CriterionAnswer[]
  onAnswers: (answers: CriterionAnswer[]) => void
}

/** One criterion: how far it has come, and where in that band. */
export function CriterionField({ asked, criterion, answers, onAnswers }: Props) {
  const { frame } = usePanel()
  const id = useId()
  const { language } = frame.template
  const answer = answerTo(answers, criterion.id)
  const band = answer && bandOf(asked.guide, answer.stage)
  return (
    <fieldset className="judging-criterion">
      <legend className="judging-criterion-question">
        <span lang={language}>{criterion.question}</span>
        <Weight weight={criterion.weight} />
      </legend>
      <div className="judging-bands">
        {asked.guide.bands.map(({ stage }) => (
          <BandChoice
            key={stage}
            group={id}
            stage={stage}
            chosen={stage === answer?.stage}
            onChoose={() => onAnswers(withStage(asked, answers, criterion.id, stage))}
          />
        ))}
      </div>
      {answer && band && (
        <>
          <p className="judging-note" lang={language}>
            {band.description}
          </p>
          <ShareField
            share={answer.share}
            from={band.from}
            to={band.to}
            question={criterion.question}
            onShare={(share) => onAnswers(withShare(asked, answers, criterion.id, share))}
          >
            <button
              type="button"
              className="judging-more"
              onClick={({ currentTarget }) => {
                // The button goes with the answer; one may choose another at once.
                currentTarget.closest('fieldset')?.querySelector('input')?.focus()
                onAnswers(withoutAnswer(answers, criterion.id))
              }}
            >
              <Trans>Ta bort svaret</Trans>
            </button>
          </ShareField>
        </>
      )}
    </fieldset>
  )
}

function Weight({ weight }: { weight: number }) {
  if (weight === 1) return null
  return (
    <span className="judging-note">
      {' '}
      <Trans>räknas {weight} gånger</Trans>
    </span>
  )
}

interface Choice {
  group: string
  stage: Stage
  chosen: boolean
  onChoose: () => void
}

function BandChoice({ group, stage, chosen, onChoose }: Choice) {
  const words = useWords()
  return (
    <label className="judging-band">
      <input
        type="radio"
        className="ui-hidden"
        name={group}
        value={stage}
        checked={chosen}
        onChange={onChoose}
      />
      {words.shortStage(stage)}
    </label>
  )
}

interface Share {
  /** In thousandths. */
  share: number
  /** The band's ends, in whole percent. */
  from: number
  to: number
  question: string
  onShare: (share: number) => void
  children: ReactNode
}

/** Half a percent: the middle of every band is a step of it. */
const STEP = 5

function ShareField({ share, from, to, question, onShare, children }: Share) {
  const { t } = useLingui()
  const words = useWords()
  const shown = words.share(share)
  return (
    <div className="judging-share">
      {from < to && (
        <input
          type="range"
          aria-label={t`Andel: ${question}`}
          aria-valuetext={shown}
          min={from * 10}
          max={to * 10}
          step={STEP}
          value={share}
          onChange={(event) => onShare(event.target.valueAsNumber)}
        />
      )}
      <b>{shown}</b>
      {from < to && (
        <span className="judging-note">
          <Trans>
            av {from}–{to}
          </Trans>
        </span>
      )}
      {children}
    </div>
  )
}
