import { Trans } from '@lingui/react/macro'
import type { SubQuestionNo, TeamView } from '@samsyn/scoring'
import { useEffect, useId, useRef, useState } from 'react'
import type { EvaluationFrame, HeldRoom, SendCommand } from '../connection/index.ts'
import { RowTrail } from '../trail/index.ts'
import { BlindNotice } from './BlindNotice.tsx'
import { DecidedRow } from './DecidedRow.tsx'
import { EarlierLine } from './EarlierLine.tsx'
import { HiddenRow } from './HiddenRow.tsx'
import { LateRefusals } from './LateRefusals.tsx'
import { LiveLine } from './LiveLine.tsx'
import { MeetingBlind } from './MeetingBlind.tsx'
import type { Meeting } from './meeting.ts'
import { NextLine } from './NextLine.tsx'
import { OpenRow } from './OpenRow.tsx'
import { OwnSheet } from './OwnSheet.tsx'
import { PanelMenu } from './PanelMenu.tsx'
import { type PanelState, panelState, placeOf } from './panelState.ts'
import { SubmittedSheet } from './SubmittedSheet.tsx'
import { TextBeside } from './TextBeside.tsx'
import { PanelContext, usePanel } from './usePanel.ts'
import './criteria.css'
import './panel.css'
import './scale.css'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  subQuestion: SubQuestionNo
  send: SendCommand
  /** The room `talk-n` of the row's area. */
  talk: HeldRoom
  /** The room `area-n`: what is written is read beside what is judged. */
  text: HeldRoom
  /** Whether the screen shows that text beside the panel; else the panel does. */
  textBeside: boolean
  meeting?: Meeting | undefined
}

/** One sub-question as one person may see it, and everything they may do about it now. */
export function JudgingPanel({ view, frame, subQuestion, ...given }: Props) {
  const place = placeOf(view, subQuestion)
  const inTemplate = frame.template.areas
    .flatMap((area) => area.subQuestions)
    .find(({ no }) => no === subQuestion)
  if (!place || !inTemplate)
    return (
      <p className="judging judging-note">
        <Trans>Delfrågan {subQuestion} finns inte i den här mallen.</Trans>
      </p>
    )
  return (
    <PanelContext
      value={{
        view,
        frame,
        ...place,
        maximum: inTemplate.maximum,
        me: view.me.person,
        ...given,
      }}
    >
      <Panel key={subQuestion} name={inTemplate.name} />
    </PanelContext>
  )
}

function Panel({ name }: { name: string }) {
  const id = useId()
  const { view, frame, area, row, maximum, textBeside, meeting } = usePanel()
  const state = panelState(view, { area, row })
  const arriving = useArriving(state.kind)
  const { panel, heading, onFocus } = useFocusKept()
  return (
    // Its name differs from that of the section of text beside it, whose heading may be the same.
    <section ref={panel} className="judging" aria-labelledby={`${id} ${id}-max`} onFocus={onFocus}>
      <header className="judging-head">
        <h2 id={id} ref={heading} tabIndex={-1} data-focus-rest className="judging-name">
          <span className="judging-no">{row.no}</span> {name}
        </h2>
        <span id={`${id}-max`} className="judging-max">
          <Trans>av {maximum}</Trans>
        </span>
        <PanelMenu />
      </header>
      <LateRefusals frame={frame} />
      <LiveLine />
      <PhaseNote />
      <NextLine />
      {!textBeside && <TextBeside />}
      <StateOf state={state} arriving={arriving} />
      {/* In a meeting others look on who may still judge. */}
      {!(meeting && 'blind' in state) && <EarlierLine />}
      <RowTrail view={view} frame={frame} subQuestion={row.no} />
    </section>
  )
}

function StateOf({ state, arriving }: { state: PanelState; arriving: boolean }) {
  const { meeting } = usePanel()
  if (meeting && 'blind' in state) return <MeetingBlind blind={state.blind} meeting={meeting} />
  switch (state.kind) {
    case 'sheet':
      return (
        <>
          <OwnSheet mine={state.mine} blind={state.blind} />
          <BlindNotice blind={state.blind} />
        </>
      )
    case 'submitted':
      return (
        <>
          <SubmittedSheet mine={state.mine} />
          <BlindNotice blind={state.blind} />
        </>
      )
    case 'watching':
      return <BlindNotice blind={state.blind} />
    case 'open':
      return <OpenRow judgements={state.judgements} arriving={arriving} />
    case 'decided':
      return <DecidedRow consensus={state.consensus} judgements={state.judgements} />
    case 'hidden':
      return <HiddenRow />
  }
}

function PhaseNote() {
  const { view } = usePanel()
  switch (view.phase) {
    case 'open':
      return null
    case 'finalising':
      return (
        <p className="judging-note">
          <Trans>Utvärderingen fastställs just nu. Inget kan ändras.</Trans>
        </p>
      )
    case 'final':
      return (
        <p className="judging-note">
          <Trans>Utvärderingen är fastställd. Inget kan ändras.</Trans>
        </p>
      )
  }
}

/** Whether the judgements opened while this person looked on; not when a decided row is reopened. */
function useArriving(kind: PanelState['kind']): boolean {
  const [last, setLast] = useState({ kind, arriving: false })
  if (last.kind === kind) return last.arriving
  const arriving = kind === 'open' && isBlind(last.kind)
  setLast({ kind, arriving })
  return arriving
}

function isBlind(kind: PanelState['kind']): boolean {
  return kind === 'sheet' || kind === 'submitted' || kind === 'watching'
}

/**
 * What had the focus may be taken away by what one did or by somebody else. The focus then goes to
 * the panel's heading and not to the top of the page.
 */
function useFocusKept() {
  const panel = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const lastHere = useRef<EventTarget>(null)
  useEffect(() => {
    let last: EventTarget | null = null
    const follow = ({ target }: FocusEvent) => {
      last = target
    }
    const rescue = () => {
      const isGone = last instanceof Node && !last.isConnected && last === lastHere.current
      if (isGone && document.activeElement === document.body)
        heading.current?.focus({ preventScroll: true })
    }
    document.addEventListener('focusin', follow)
    const changes = new MutationObserver(rescue)
    if (panel.current) changes.observe(panel.current, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', follow)
      changes.disconnect()
    }
  }, [])
  return {
    panel,
    heading,
    /** React's focus events come from dialogs too, which stand elsewhere in the page. */
    onFocus: ({ target }: { target: EventTarget }): void => {
      lastHere.current = target
    },
  }
}
