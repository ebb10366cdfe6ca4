import { Trans } from '@lingui/react/macro'
import type { ReportRead } from '../connection/index.ts'

/** Every figure of the tables, as it was read. */
export function Figures({ scores }: { scores: ReportRead['imported']['scores'] }) {
  if (scores.length === 0)
    return (
      <p className="ui-soft">
        <Trans>Inga poängtabeller hittades.</Trans>
      </p>
    )
  return (
    <details className="imports-figures">
      <summary>
        <Trans>Poängen som de lästes</Trans>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Delfråga</Trans>
            </th>
            <th scope="col">
              <Trans>Uppnått</Trans>
            </th>
            <th scope="col">
              <Trans>Max</Trans>
            </th>
          </tr>
        </thead>
        {scores.map(({ no, name, achieved, maximum, rows }) => (
          <tbody key={no}>
            {rows.map((row) => (
              <tr key={row.no} id={`row-${row.no}`}>
                <th scope="row">
                  {row.no} {row.name}
                </th>
                <td>{row.achieved ?? '–'}</td>
                <td>{row.maximum ?? '–'}</td>
              </tr>
            ))}
            <tr className="imports-sum">
              <th scope="row">
                {no}. {name}
              </th>
              <td>{achieved ?? '–'}</td>
              <td>{maximum ?? '–'}</td>
            </tr>
          </tbody>
        ))}
      </table>
    </details>
  )
}
