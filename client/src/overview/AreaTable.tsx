import { Trans, useLingui } from '@lingui/react/macro'
import { formatDrift, type Locale, type SubQuestionNo } from '@samsyn/scoring'
import type { ChapterArea, ChapterRow, Unrounded } from './chapterFour.ts'
import { FigureWords } from './FigureWords.tsx'

interface Props {
  area: ChapterArea
  hrefFor: (subQuestion: SubQuestionNo) => string
}

/** One area's table, in the columns of the printed chapter 4. */
export function AreaTable({ area, hrefFor }: Props) {
  return (
    <table className="overview-table">
      <caption>
        {area.no}. {area.name}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Delfråga</Trans>
          </th>
          <th scope="col" className="overview-figure">
            <Trans>Uppnått</Trans>
          </th>
          <th scope="col" className="overview-figure">
            <Trans>Max</Trans>
          </th>
          <th scope="col" className="overview-figure">
            <Trans>Procent</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {area.rows.map((row) => (
          <Row key={row.no} row={row} href={hrefFor(row.no)} />
        ))}
      </tbody>
      <tfoot>
        <AreaSum area={area} />
        {area.unrounded && <UnroundedLine unrounded={area.unrounded} />}
      </tfoot>
    </table>
  )
}

function Row({ row, href }: { row: ChapterRow; href: string }) {
  return (
    <tr>
      <th scope="row">
        <a href={href}>
          {row.no} {row.name}
        </a>
        {row.adjudicated && (
          <small className="overview-adjudicated">
            <Trans>avgjord av ledaren</Trans>
          </small>
        )}
      </th>
      <td className="overview-figure">{row.printed ? row.printed.points : <None />}</td>
      <td className="overview-figure">{row.maximum}</td>
      <td className="overview-figure">
        {row.printed ? <>{row.printed.percent}&nbsp;%</> : <None />}
      </td>
    </tr>
  )
}

/** S7. Without consensus there is no figure, and nothing silently zero. */
function None() {
  const { t } = useLingui()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="ui-hidden">{t`ingen samsyn än`}</span>
    </>
  )
}

function AreaSum({ area }: { area: ChapterArea }) {
  const { figure } = area
  const complete = figure.state === 'complete'
  return (
    <tr className="overview-sum">
      <th scope="row">
        <Trans>Summa</Trans>
      </th>
      <td className="overview-figure" colSpan={1}>
        <FigureWords figure={figure} />
      </td>
      <td className="overview-figure">{area.maximum}</td>
      <td className="overview-figure">{complete ? <>{figure.percent}&nbsp;%</> : <None />}</td>
    </tr>
  )
}

/** S9. The lead also sees what rounding did. */
function UnroundedLine({ unrounded }: { unrounded: Unrounded }) {
  const words = useUnroundedWords()
  return (
    <tr className="overview-unrounded">
      <td colSpan={4}>{words(unrounded)}</td>
    </tr>
  )
}

export function useUnroundedWords(): (unrounded: Unrounded) => string {
  const { t, i18n } = useLingui()
  const locale = i18n.locale as Locale
  return ({ sum, drift }) => {
    const exact = formatDrift(sum, locale)
    const sign = drift > 0 ? '+' : ''
    const off = sign + formatDrift(drift, locale)
    return t`Oavrundat ${exact}, avrundningen ger ${off}`
  }
}
