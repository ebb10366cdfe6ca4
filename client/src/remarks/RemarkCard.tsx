import { Trans, useLingui } from '@lingui/react/macro'
import type { Locale, ReleasesPart, RemarkView } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { type EvaluationFrame, personOf, type SendCommand } from '../connection/index.ts'
import { Button, StateMark } from '../ui/index.ts'
import { placeOfText, shortName, useTextWords, whenSaid } from '../words/index.ts'
import { AnswerForm } from './AnswerForm.tsx'
import type { TextsOfRemarks } from './beside.ts'
import { keptAnswer } from './kept.ts'
import { mayAnswer, remarkState } from './remarkState.ts'

interface Props {
  remark: RemarkView
  part: ReleasesPart
  frame: EvaluationFrame
  send: SendCommand
  /** Undefined where the texts stand elsewhere: then it leads there. */
  beside: TextsOfRemarks | undefined
  chosen: boolean
  onChoose: (no: number) => void
}

/** What somebody outside said of a draft, and what the team answers. */
export function RemarkCard(props: Props) {
  const { remark, part, frame, send, chosen } = props
  const id = useId()
  const { i18n } = useLingui()
  const key = `${frame.id} ${remark.no}`
  const [answering, setAnswering] = useState(keptAnswer(key) !== undefined)
  const card = useRef<HTMLElement>(null)
  const answerButton = useRef<HTMLButtonElement>(null)
  const wasAnswering = useRef(answering)
  // The form that had the keyboard is gone: it goes on where it came from.
  useEffect(() => {
    if (wasAnswering.current && !answering) answerButton.current?.focus({ preventScroll: true })
    wasAnswering.current = answering
  }, [answering])
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const { no, release, from, by, at, text, source, answer } = remark
  const name = from.kind === 'share' ? from.name : (personOf(frame, by)?.name ?? '')
  const when = whenSaid(at, Date.now(), i18n.locale as Locale)
  return (
    <article
      ref={card}
      className="remarks-card"
      data-chosen={chosen || undefined}
      aria-labelledby={id}
    >
      <div className="remarks-head">
        <h3 id={id}>
          <Trans>Synpunkt {no}</Trans>
        </h3>
        <State remark={remark} part={part} />
      </div>
      <p className="remarks-soft">
        {name} · <Trans>utkast {release}</Trans> · {when}
      </p>
      <About {...props} />
      <p className="remarks-said">{text}</p>
      {source !== '' && (
        <p className="remarks-said remarks-soft">
          <Trans>Källa: {source}</Trans>
        </p>
      )}
      {answer && <Answer answer={answer} frame={frame} />}
      {answering ? (
        <AnswerForm at={key} remark={remark} send={send} onDone={() => setAnswering(false)} />
      ) : (
        mayAnswer(remark, part) && (
          <Button
            ref={answerButton}
            size="small"
            className="remarks-answer"
            onClick={() => setAnswering(true)}
          >
            {answer ? <Trans>Ändra svaret …</Trans> : <Trans>Svara …</Trans>}
          </Button>
        )
      )}
    </article>
  )
}

function State({ remark, part }: Pick<Props, 'remark' | 'part'>) {
  const state = remarkState(remark, part)
  switch (state.state) {
    case 'waiting':
      return (
        <StateMark state="talk">
          <Trans>väntar på svar</Trans>
        </StateMark>
      )
    case 'answered': {
      const no = state.goesOutWith
      return (
        <StateMark state="agreed">
          <Trans>besvarad, går ut med utkast {no}</Trans>
        </StateMark>
      )
    }
    case 'told': {
      const no = state.with
      return (
        <StateMark state="agreed">
          <Trans>besvarad i utkast {no}</Trans>
        </StateMark>
      )
    }
  }
}

/** The words that it is about, and the way there. */
function About({ remark, frame, beside, onChoose }: Props) {
  const { t } = useLingui()
  const texts = useTextWords(frame.template)
  const { on } = remark
  if (!on)
    return (
      <p className="remarks-soft">
        <Trans>Om hela rapporten</Trans>
      </p>
    )
  const { chapter, heading } = texts(on)
  const state = beside?.stateOf(remark)
  return (
    <div className="remarks-about">
      {beside ? (
        <button
          type="button"
          className="remarks-to-text"
          title={t`Visa i texten`}
          onClick={() => {
            onChoose(remark.no)
            beside.show(remark)
          }}
        >
          {heading}
        </button>
      ) : (
        <Link {...placeOfText(frame.id, on)} onClick={() => onChoose(remark.no)}>
          {chapter} · {heading}
        </Link>
      )}
      <blockquote className="remarks-quote" lang={frame.template.language}>
        {on.quote}
      </blockquote>
      {state === 'changed' && (
        <p className="remarks-soft">
          <Trans>Texten har ändrats sedan utkastet.</Trans>
        </p>
      )}
      {state === 'removed' && (
        <p className="remarks-soft">
          <Trans>De här orden finns inte längre i texten.</Trans>
        </p>
      )}
    </div>
  )
}

function Answer({
  answer,
  frame,
}: {
  answer: NonNullable<RemarkView['answer']>
  frame: EvaluationFrame
}) {
  const { t, i18n } = useLingui()
  const who = shortName(frame, answer.by) ?? t`Någon`
  const when = whenSaid(answer.at, Date.now(), i18n.locale as Locale)
  return (
    <div className="remarks-answered">
      <p>
        <b>{answer.accepted ? <Trans>Godtas</Trans> : <Trans>Godtas inte</Trans>}</b>{' '}
        <span className="remarks-soft">
          {who}, {when}
        </span>
      </p>
      <p className="remarks-said">{answer.text}</p>
    </div>
  )
}
