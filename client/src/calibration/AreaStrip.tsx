import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  type Figure,
  formatDrift,
  type Locale,
  type ScoreTable,
  type TeamView,
  type Template,
} from '@samsyn/scoring'
import type { CSSProperties } from 'react'
import { useUnroundedWords } from '../overview/index.ts'
import { type OnTheTable, tableAhead } from './figures.ts'

interface Props {
  view: TeamView
  template: Template
  onTheTable: OnTheTable | undefined
}

/**
 * The areas and the total as they print now, and hollow beside that as they would with the open
 * proposals and what is on the table.
 */
export function AreaStrip({ view, template, onTheTable }: Props) {
  const { t } = useLingui()
  const ahead = tableAhead(view, template, onTheTable)
  const unroundedWords = useUnroundedWords()
  const { total, unrounded } = view
  const nameOf = (no: number) => template.areas.find((area) => area.no === no)?.name
  return (
    <section className="calibration-strip" aria-label={t`Områdenas poäng`}>
      <ul className="ui-list calibration-bars">
        {view.areas.map(({ no, figure, unrounded: exact }) => (
          <li key={no}>
            <span className="calibration-bar-name" lang={template.language} title={nameOf(no)}>
              {no} {nameOf(no)}
            </span>
            <Bar now={figure} ahead={areaIn(ahead, no)} />
            {exact && !isEmpty(figure) && <Drift exact={exact} />}
          </li>
        ))}
      </ul>
      <div className="calibration-total">
        <span className="calibration-bar-name">
          <Trans>Totalt</Trans>
        </span>
        <Bar now={total} ahead={ahead.total} />
        {unrounded && <span className="calibration-unrounded">{unroundedWords(unrounded)}</span>}
      </div>
    </section>
  )
}

/** S9, short: the exact sum, and what rounding adds to it. */
function Drift({ exact }: { exact: NonNullable<TeamView['unrounded']> }) {
  const { i18n } = useLingui()
  const words = useUnroundedWords()
  const locale = i18n.locale as Locale
  const sign = exact.drift > 0 ? '+' : ''
  return (
    <span className="calibration-unrounded" title={words(exact)}>
      <span aria-hidden="true">
        {formatDrift(exact.sum, locale)} ({sign}
        {formatDrift(exact.drift, locale)})
      </span>
      <span className="ui-hidden">{words(exact)}</span>
    </span>
  )
}

function areaIn(table: ScoreTable, no: number): Figure | undefined {
  return table.areas.find((area) => area.no === no)?.figure
}

function Bar({ now, ahead }: { now: Figure; ahead: Figure | undefined }) {
  const share = (figure: Figure) => pointsOf(figure) / figure.maximum
  return (
    <>
      <span
        className="calibration-bar"
        data-state={now.state}
        style={{ '--now': share(now), '--ahead': share(ahead ?? now) } as CSSProperties}
        aria-hidden="true"
      />
      <span className="calibration-bar-figure">
        <NowWords now={now} />
        {ahead && pointsOf(ahead) !== pointsOf(now) && <AheadWords points={pointsOf(ahead)} />}
        {now.state === 'incomplete' && (
          <span className="calibration-missing">
            <Plural value={now.missing} one="# saknas" other="# saknas" />
          </span>
        )}
      </span>
    </>
  )
}

/** S7. What is unfinished has a sum so far and no figure. */
function NowWords({ now }: { now: Figure }) {
  if (now.state === 'complete') return <b>{now.points}</b>
  return (
    <span className="calibration-so-far">
      {isEmpty(now) ? '–' : now.soFar}
      <span className="ui-hidden">
        {' '}
        <Trans>så långt</Trans>
      </span>
    </span>
  )
}

function AheadWords({ points }: { points: number }) {
  return (
    <span className="calibration-ahead">
      <span aria-hidden="true">→ {points}</span>
      <span className="ui-hidden">
        <Trans>{points} med förslagen</Trans>
      </span>
    </span>
  )
}

function pointsOf(figure: Figure): number {
  return figure.state === 'complete' ? figure.points : figure.soFar
}

function isEmpty(figure: Figure): boolean {
  return figure.state === 'incomplete' && figure.missing === figure.of
}
