import { Trans, useLingui } from '@lingui/react/macro'
import type { ImprovementView, Locale } from '@samsyn/scoring'
import { useId } from 'react'
import { type EvaluationFrame, type SendCommand, useProblemWords } from '../connection/index.ts'
import { Button, Field, StateMark } from '../ui/index.ts'
import { shortName, whenSaid } from '../words/index.ts'
import { useAnswer } from './useAnswer.ts'
import { outcomes, useOutcomeWords } from './useOutcomeWords.ts'

interface Props {
  improvement: ImprovementView
  frame: EvaluationFrame
  send: SendCommand
}

/** One improvement, and what came of it: to say for those who may, to read for the others. */
export function ImprovementLine({ improvement, frame, send }: Props) {
  const mayAnswer = improvement.may.includes('followUp')
  return (
    <li className="follow-up-line">
      {mayAnswer ? (
        <Answering improvement={improvement} frame={frame} send={send} />
      ) : (
        <>
          <p className="follow-up-asked" lang={frame.template.language}>
            {improvement.improvement}
          </p>
          <Said improvement={improvement} />
          <Last improvement={improvement} frame={frame} />
        </>
      )}
    </li>
  )
}

function Answering({ improvement, frame, send }: Props) {
  const { t } = useLingui()
  const name = useId()
  const words = useOutcomeWords()
  const problemWords = useProblemWords()
  const { text, setText, isChanged, meanwhile, takeTheirs, outcome, choose, save, busy, problem } =
    useAnswer(improvement, send)
  return (
    <fieldset className="follow-up-answering">
      <legend className="follow-up-asked" lang={frame.template.language}>
        {improvement.improvement}
      </legend>
      <div className="follow-up-outcomes">
        {outcomes.map((one) => (
          <label key={one} className="follow-up-outcome">
            <input
              type="radio"
              name={name}
              checked={outcome === one}
              onChange={() => void choose(one)}
            />
            {words[one]}
          </label>
        ))}
        {outcome !== null && (
          <Button
            kind="quiet"
            size="small"
            aria-label={t`Ångra svaret om ${improvement.improvement}`}
            onClick={() => void choose(null)}
          >
            <Trans>Ångra svaret</Trans>
          </Button>
        )}
      </div>
      <Field label={<Trans>Kommentar</Trans>}>
        {(given) => (
          <textarea
            {...given}
            className="ui-input follow-up-text"
            rows={2}
            maxLength={5000}
            lang={frame.template.language}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div role="status">
        {meanwhile !== undefined && (
          <div className="follow-up-meanwhile">
            <p>
              {improvement.last && shortName(frame, improvement.last.by)}{' '}
              {meanwhile === '' ? (
                <Trans>tog bort kommentaren medan du skrev.</Trans>
              ) : (
                <Trans>skrev medan du skrev:</Trans>
              )}
            </p>
            {meanwhile !== '' && (
              <p className="follow-up-said" lang={frame.template.language}>
                {meanwhile}
              </p>
            )}
          </div>
        )}
      </div>
      {isChanged && (
        <p className="follow-up-acts">
          <Button size="small" aria-disabled={busy} onClick={() => void save()}>
            {meanwhile === undefined ? (
              <Trans>Spara kommentaren</Trans>
            ) : (
              <Trans>Ersätt med min</Trans>
            )}
          </Button>
          {meanwhile !== undefined && (
            <Button kind="quiet" size="small" onClick={takeTheirs}>
              <Trans>Ta den i stället för min</Trans>
            </Button>
          )}
        </p>
      )}
      <Last improvement={improvement} frame={frame} />
      {problem && (
        <p className="follow-up-problem" role="alert">
          {problemWords(problem)}
        </p>
      )}
    </fieldset>
  )
}

const marks = { done: 'agreed', partly: 'talk', not: 'blocked' } as const

function Said({ improvement: { outcome, text } }: Pick<Props, 'improvement'>) {
  const words = useOutcomeWords()
  return (
    <>
      <p>
        {outcome ? (
          <StateMark state={marks[outcome]}>{words[outcome]}</StateMark>
        ) : (
          <span className="follow-up-soft">
            <Trans>Inte uppföljt ännu</Trans>
          </span>
        )}
      </p>
      {text && <p className="follow-up-said">{text}</p>}
    </>
  )
}

function Last({ improvement: { last }, frame }: Pick<Props, 'improvement' | 'frame'>) {
  const { i18n } = useLingui()
  if (!last) return null
  return (
    <p className="follow-up-last">
      {shortName(frame, last.by)}, {whenSaid(last.at, Date.now(), i18n.locale as Locale)}
    </p>
  )
}
