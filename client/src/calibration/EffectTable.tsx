import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type Changed, type Effect, formatPoints, type Locale, type Points } from '@samsyn/scoring'
import type { ReactNode } from 'react'
import { FigureWords, useUnroundedWords } from '../overview/index.ts'

interface Props {
  effect: Effect
  value: Points
  /** S9: whether this person is shown the unrounded sums. */
  unrounded: boolean
}

/** What one value would do to its area and the total, before or while it is proposed. */
export function EffectTable({ effect, value, unrounded }: Props) {
  const { i18n } = useLingui()
  const said = formatPoints(value, i18n.locale as Locale)
  const { printed, area, total } = effect
  return (
    <table className="calibration-effect">
      <caption>
        <Trans>
          Om det blir {said}: skrivs <Plural value={printed.points} one="# poäng" other="# poäng" />
          , {printed.percent} %
        </Trans>
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <Trans>Nu</Trans>
          </th>
          <th scope="col">
            <Trans>Då</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        <Line name={<Trans>Område {area.no}</Trans>} changed={area} unrounded={unrounded} />
        <Line name={<Trans>Totalt</Trans>} changed={total} unrounded={unrounded} />
      </tbody>
    </table>
  )
}

interface LineProps {
  name: ReactNode
  changed: Changed
  unrounded: boolean
}

function Line({ name, changed, unrounded }: LineProps) {
  const words = useUnroundedWords()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <FigureWords figure={changed.now} />
      </td>
      <td>
        <b>
          <FigureWords figure={changed.after} />
        </b>
        {unrounded && <span className="calibration-unrounded">{words(changed.unrounded)}</span>}
      </td>
    </tr>
  )
}
