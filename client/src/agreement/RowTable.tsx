import { Trans, useLingui } from '@lingui/react/macro'
import type { Locale, PairAgreement, SubQuestionNo } from '@samsyn/scoring'
import { pointsSaid, signedPoints } from './pointsOfHundred.ts'

interface Props {
  pair: PairAgreement
  first: string
  second: string
  nameOf: (no: SubQuestionNo) => string
  /** The names' own. */
  language: string
  hrefFor: (no: SubQuestionNo) => string
}

/** The figures behind the plot, a sub-question a line. */
export function RowTable({ pair, first, second, nameOf, language, hrefFor }: Props) {
  const { t, i18n } = useLingui()
  const locale = i18n.locale as Locale
  return (
    <details className="agreement-rows">
      <summary>
        <Trans>Visa siffrorna för varje delfråga</Trans>
      </summary>
      <table className="agreement-table">
        <caption className="ui-hidden">
          {t`Bedömningarna i procent av max, och skillnaden i poäng av 100`}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Delfråga</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              {first}
            </th>
            <th scope="col" className="agreement-figure">
              {second}
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Medel</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Skillnad</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {pair.rows.map(({ no, first: one, second: other }) => (
            <tr key={no}>
              <th scope="row" lang={language}>
                <a href={hrefFor(no)}>
                  {no} {nameOf(no)}
                </a>
              </th>
              <td className="agreement-figure">{pointsSaid(one, locale)}</td>
              <td className="agreement-figure">{pointsSaid(other, locale)}</td>
              <td className="agreement-figure">{pointsSaid((one + other) / 2, locale)}</td>
              <td className="agreement-figure">{signedPoints(one - other, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
