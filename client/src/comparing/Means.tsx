import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ComparisonBase, Locale, Template } from '@samsyn/scoring'
import type { ComparisonToChoose } from '../connection/index.ts'
import { meanSaid } from './choice.ts'

interface Props {
  shown: ComparisonToChoose
  base: ComparisonBase
  template: Pick<Template, 'areas'>
}

/** What a base comes to: of how many, and the means of the total and of each area. */
export function Means({ shown: { comparison, name }, base: { since }, template }: Props) {
  const { i18n } = useLingui()
  const locale = i18n.locale as Locale
  if (!comparison)
    return (
      <p role="status">
        <Trans>Inga andra resultat än kommunens eget finns i det urvalet.</Trans>
      </p>
    )
  const { evaluations, total, areas, rows } = comparison
  return (
    <section className="comparing-means" aria-label={name}>
      <div role="status">
        <h2>
          {since === null ? (
            <Plural value={evaluations} one="# utvärdering" other="# utvärderingar" />
          ) : (
            <Plural
              value={evaluations}
              one={`# utvärdering sedan ${since}`}
              other={`# utvärderingar sedan ${since}`}
            />
          )}
        </h2>
      </div>
      <table className="comparing-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Område</Trans>
            </th>
            <th scope="col">
              <Trans>Medel</Trans>
            </th>
            <th scope="col">
              <Trans>Antal</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ no, mean, n }) => (
            <tr key={no}>
              <th scope="row">
                {no}. {template.areas.find((area) => area.no === no)?.name}
              </th>
              <td>{meanSaid(mean, locale)}</td>
              <td>{n}</td>
            </tr>
          ))}
          <tr className="comparing-total">
            <th scope="row">
              <Trans>Totalt</Trans>
            </th>
            <td>{meanSaid(total.mean, locale)}</td>
            <td>{total.n}</td>
          </tr>
        </tbody>
      </table>
      <p className="comparing-soft">
        {rows > 0 ? (
          <Plural
            value={rows}
            one="# delfråga jämförs i rapporten."
            other="# delfrågor jämförs i rapporten."
          />
        ) : areas.length > 0 ? (
          <Trans>Bara områden jämförs: delfrågorna ställdes på ett annat sätt.</Trans>
        ) : (
          <Trans>Bara totalen jämförs.</Trans>
        )}
      </p>
    </section>
  )
}
