import { useLingui } from '@lingui/react/macro'
import type { Points, SpreadView, Stage } from '@samsyn/scoring'
import type { CSSProperties } from 'react'
import { personOf } from '../connection/index.ts'
import { initialsOf, personClass } from '../ui/index.ts'
import { flagsOf } from './flags.ts'
import type { JudgementView } from './panelState.ts'
import { snapped, stepped } from './reading.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

interface Handle {
  /** Null while nothing is chosen: the handle waits at the middle, hollow. */
  value: Points | null
  /** What the handle stands for, to ears; to eyes too where it `says` so. */
  label: string
  says?: boolean
  /** Missing where the value only is shown. */
  onValue?: (value: Points) => void
}

interface Props {
  judgements?: readonly JudgementView[]
  spread?: SpreadView | null
  handle?: Handle | undefined
  /** The judgements have just been opened before this person's eyes. */
  arriving?: boolean
}

/** How long a judge's words over the scale may be, as a share of its length. */
const FLAG_WIDTH = 0.3

/** One line from 0 to the maximum: everybody's dot, the spread between them, and one handle. */
export function Scale({ judgements = [], spread, handle, arriving = false }: Props) {
  const { maximum } = usePanel()
  const flags = flagsOf(
    judgements.map((key) => ({ key, share: shareOf(key.value, maximum) })),
    FLAG_WIDTH,
  )
  const lanes = flags.reduce((most, { lane }) => Math.max(most, lane + 1), 0)
  return (
    <div className="judging-scale" data-arriving={arriving || undefined}>
      <div className="judging-flags" style={{ '--lanes': lanes } as CSSProperties}>
        {flags.map(({ key, share, lane, side }) => (
          <Flag key={key.person} judgement={key} share={share} lane={lane} side={side} />
        ))}
      </div>
      <div className="judging-axis">
        <div className="judging-track" />
        {spread && spread.word !== 'aligned' && (
          <div
            className={`judging-spread judging-spread-${spread.word}`}
            style={between(shareOf(spread.lowest, maximum), shareOf(spread.highest, maximum))}
          />
        )}
        {flags.map(({ key, share }) => (
          <Dot key={key.person} judgement={key} share={share} />
        ))}
        {handle && <HandleOn {...handle} />}
      </div>
      <div className="judging-ends" aria-hidden="true">
        <span>0</span>
        {handle?.says && handle.value !== null && (
          <HandleWords value={handle.value} label={handle.label} />
        )}
        <span>{maximum}</span>
      </div>
    </div>
  )
}

interface Hung {
  lane: number
  side: 'start' | 'end'
}

interface Marked {
  judgement: JudgementView
  share: number
}

/** Initials, value and stage above the scale, on a stem down to the dot. */
function Flag({ judgement, share, lane, side }: Marked & Hung) {
  const { frame } = usePanel()
  const words = useWords()
  const person = personOf(frame, judgement.person)
  return (
    <div
      className={`judging-flag ${personClass(person?.color ?? 0)}`}
      data-counts={judgement.counts}
      data-side={side}
      style={{ ...at(share), '--on': lane } as CSSProperties}
      aria-hidden="true"
    >
      <span className="judging-flag-words">
        <b>{initialsOf(person?.name ?? '?')}</b> {words.points(judgement.value)}
        <StageUnder stage={judgement.stage} />
      </span>
      <span className="judging-stem" />
    </div>
  )
}

function StageUnder({ stage }: { stage: Stage }) {
  return <small>{useWords().shortStage(stage)}</small>
}

function Dot({ judgement, share }: Marked) {
  const { frame } = usePanel()
  const person = personOf(frame, judgement.person)
  return (
    <span
      className={`judging-dot ${personClass(person?.color ?? 0)}`}
      data-counts={judgement.counts}
      style={at(share)}
      aria-hidden="true"
    />
  )
}

function HandleOn({ value, label, onValue }: Handle) {
  const { t } = useLingui()
  const { maximum } = usePanel()
  const words = useWords()
  if (!onValue)
    return value === null ? null : (
      <span className="judging-fixed" style={at(shareOf(value, maximum))} aria-hidden="true" />
    )
  const place = value ?? maximum * 500
  return (
    <input
      type="range"
      className="judging-range"
      data-empty={value === null || undefined}
      min={0}
      max={maximum * 1000}
      step={1}
      value={place}
      aria-label={label}
      aria-valuetext={value === null ? t`inget valt` : words.both(value)}
      onChange={(event) => onValue(snapped(event.target.valueAsNumber))}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return
        const next = stepped(place, event.key, maximum)
        if (next === undefined) return
        event.preventDefault()
        onValue(next)
      }}
    />
  )
}

function HandleWords({ value, label }: { value: Points; label: string }) {
  const { maximum } = usePanel()
  const words = useWords()
  return (
    <span className="judging-handle-words" style={at(shareOf(value, maximum))}>
      <b>{words.points(value)}</b> {label}
    </span>
  )
}

function shareOf(value: Points, maximum: number): number {
  return value / (maximum * 1000)
}

function at(share: number): CSSProperties {
  return { '--at': share } as CSSProperties
}

function between(from: number, to: number): CSSProperties {
  return { '--at': from, '--to': to } as CSSProperties
}
