import { Trans, useLingui } from '@lingui/react/macro'
import type { PublishedResult } from '@samsyn/scoring'
import type { ResultSetWhole } from '../connection/index.ts'
import { VisuallyHidden } from '../ui/index.ts'

const AREAS = [1, 2, 3, 4, 5, 6, 7, 8]

interface Props {
  results: readonly PublishedResult[]
  findings: ResultSetWhole['findings']
}

/** The printed figures, the newest first. What was not printed is a dash. */
export function ResultsTable({ results, findings }: Props) {
  const { t } = useLingui()
  const rows = results
    .map((result, place) => ({ result, odd: findings.filter((one) => one.result === place) }))
    .toSorted((a, b) => b.result.year - a.result.year)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled has to be reached from the keyboard
    <section className="results-scroll" aria-label={t`Resultaten`} tabIndex={0}>
      <table className="results-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Kommun</Trans>
            </th>
            <th scope="col">
              <Trans>År</Trans>
            </th>
            <th scope="col" className="results-figure">
              <Trans>Totalt</Trans>
            </th>
            {AREAS.map((no) => (
              <th key={no} scope="col" className="results-figure">
                <VisuallyHidden>
                  <Trans>Område</Trans>{' '}
                </VisuallyHidden>
                {no}
              </th>
            ))}
            <th scope="col" className="results-figure">
              <Trans>Delfrågor</Trans>
            </th>
            <th scope="col">
              <Trans>Frågeformulär</Trans>
            </th>
            <th scope="col">
              <Trans>Källa</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ result, odd }) => (
            <Row
              key={`${result.country} ${result.year} ${result.municipality}`}
              result={result}
              isOdd={(at) => odd.some((one) => one.at === at)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ result, isOdd }: { result: PublishedResult; isOdd: (at: string) => boolean }) {
  const { municipality, country, year, total, areas, rows, template, source } = result
  return (
    <tr>
      <th scope="row">
        {municipality}
        {country === 'NO' && <Trans>, Norge</Trans>}
      </th>
      <td>{year}</td>
      <Figure points={total} odd={isOdd('total')} />
      {AREAS.map((no) => (
        <Figure
          key={no}
          points={areas.find((area) => area.no === no)?.points}
          odd={isOdd(String(no))}
        />
      ))}
      <td className="results-figure">{rows.length === 0 ? '–' : rows.length}</td>
      <td>{template ?? <Trans>okänt</Trans>}</td>
      <td className="results-source">{source}</td>
    </tr>
  )
}

function Figure({ points, odd }: { points: number | undefined; odd: boolean }) {
  return (
    <td className="results-figure">
      {points ?? '–'}
      {odd && points !== undefined && (
        <span className="results-odd">
          <span aria-hidden="true">*</span>
          <VisuallyHidden>
            <Trans>med anmärkning</Trans>
          </VisuallyHidden>
        </span>
      )}
    </td>
  )
}
