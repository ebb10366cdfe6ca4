import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CSSProperties } from 'react'
import type { TemplateStatistics } from '../connection/index.ts'

type Row = TemplateStatistics['subQuestions'][number]
/** Of fewer, quartiles are made of the ends alone. */
const QUARTILES_FROM = 4

type FiveNumbers = NonNullable<Row['percent']>

/** How the sub-questions of one template came out: in a strip on one common scale, and in figures. */
export function DistributionTable({ template }: { template: TemplateStatistics }) {
  return (
    <section className="agreement-part">
      <h2>{template.title}</h2>
      <p className="agreement-note">
        <Plural
          value={template.evaluations}
          one="# utvärdering. Procent av max, så som de skrivs ut."
          other="# utvärderingar. Procent av max, så som de skrivs ut. Strecket går från lägst till högst, lådan är den mittersta hälften."
        />
      </p>
      <table className="agreement-table statistics-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Delfråga</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Antal</Trans>
            </th>
            <th scope="col" className="statistics-wide">
              <span className="ui-hidden">
                <Trans>Bild</Trans>
              </span>
              <span className="statistics-ends" aria-hidden="true">
                <span>0</span>
                <span>100</span>
              </span>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Median</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Mittersta hälften</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Lägst–högst</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {template.subQuestions.map((row) => (
            <tr key={row.no}>
              <th scope="row">
                {row.no} {row.name}
              </th>
              <td className="agreement-figure">{row.n}</td>
              <td className="statistics-wide">
                {row.percent && <Strip percent={row.percent} n={row.n} />}
              </td>
              <Figures percent={row.percent} n={row.n} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Figures({ percent, n }: { percent: FiveNumbers | null; n: number }) {
  const { t, i18n } = useLingui()
  const said = (figure: number) => i18n.number(figure, { maximumFractionDigits: 1 })
  if (!percent)
    return (
      <td className="agreement-figure" colSpan={3}>
        <None>{t`inga poäng`}</None>
      </td>
    )
  const { least, lowerQuartile, median, upperQuartile, most } = percent
  return (
    <>
      <td className="agreement-figure">{said(median)}</td>
      <td className="agreement-figure">
        {n >= QUARTILES_FROM ? (
          <>
            {said(lowerQuartile)}–{said(upperQuartile)}
          </>
        ) : (
          <None>{t`för få`}</None>
        )}
      </td>
      <td className="agreement-figure">
        {n > 1 ? (
          <>
            {said(least)}–{said(most)}
          </>
        ) : (
          <None>{t`bara en`}</None>
        )}
      </td>
    </>
  )
}

function None({ children }: { children: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="ui-hidden">{children}</span>
    </>
  )
}

function Strip({ percent, n }: { percent: FiveNumbers; n: number }) {
  const { least, lowerQuartile, median, upperQuartile, most } = percent
  const places = {
    '--least': least / 100,
    '--lower': lowerQuartile / 100,
    '--median': median / 100,
    '--upper': upperQuartile / 100,
    '--most': most / 100,
  }
  return (
    <span className="statistics-strip" aria-hidden="true" style={places as CSSProperties}>
      <span className="statistics-range" />
      {n >= QUARTILES_FROM && <span className="statistics-box" />}
      <span className="statistics-median" />
    </span>
  )
}
