import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Locale } from '@samsyn/scoring'
import type { StatisticsAnswer } from '../connection/index.ts'
import { signedPoints, wholePoints } from './pointsOfHundred.ts'

type Told = StatisticsAnswer['offsets']

/** How far evaluators lie from those they judge with: by name where one may, else without. */
export function Offsets({ offsets }: { offsets: Told }) {
  return (
    <section className="agreement-part">
      <h2>
        <Trans>Utvärderarna</Trans>
      </h2>
      <p className="agreement-note">
        <Trans>
          Hur långt en utvärderare i medel ligger från dem som bedömde samma delfråga, innan de hade
          talat om den. Poäng av 100; plus är högre än de andra. Det säger inte vem som har rätt.
        </Trans>
      </p>
      {offsets.byNameFrom > 0 && <ByName offsets={offsets} />}
      {offsets.others && <Others others={offsets.others} />}
    </section>
  )
}

function ByName({ offsets }: { offsets: Told }) {
  const { t, i18n } = useLingui()
  const locale = i18n.locale as Locale
  if (offsets.byName.length === 0)
    return (
      <p>
        <Trans>Ingen delfråga bedömdes av två eller fler.</Trans>
      </p>
    )
  return (
    <>
      {offsets.others && (
        <p>
          <Plural
            value={offsets.byNameFrom}
            one="Med namn ur # utvärdering som du har lett:"
            other="Med namn ur # utvärderingar som du har lett:"
          />
        </p>
      )}
      <table className="agreement-table statistics-offsets">
        <caption className="ui-hidden">{t`Utvärderarna med namn`}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Utvärderare</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Ligger</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Delfrågor</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Utvärderingar</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {offsets.byName.map(({ id, name, offset, rows, evaluations }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="agreement-figure">{signedPoints(offset, locale)}</td>
              <td className="agreement-figure">{rows}</td>
              <td className="agreement-figure">{evaluations}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Others({ others }: { others: NonNullable<Told['others']> }) {
  switch (others.state) {
    case 'tooFew':
      return (
        <p className="agreement-withheld">
          <Trans>
            Ur utvärderingar som du inte är med i visas bara siffror utan namn, och först när minst{' '}
            {others.from} utvärderare ingår. Är de färre kan någon kännas igen.
          </Trans>
        </p>
      )
    case 'shown': {
      const { evaluators } = others
      const lower = wholePoints(others.lowerQuartile * 100)
      const middle = wholePoints(others.median * 100)
      const upper = wholePoints(others.upperQuartile * 100)
      return (
        <p className="agreement-intro">
          <Trans>
            Av {evaluators} utvärderare i utvärderingar som du inte är med i ligger hälften mellan{' '}
            {lower} och {upper}; mitten är {middle}. Namn visas inte, och inte heller vem som ligger
            ytterst.
          </Trans>
        </p>
      )
    }
  }
}
