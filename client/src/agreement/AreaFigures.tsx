import { Trans, useLingui } from '@lingui/react/macro'
import {
  type AgreementFigures,
  formatShare,
  type Locale,
  type PairAgreement,
  type Statistic,
  type Template,
} from '@samsyn/scoring'
import { pointsSaid, signedPoints } from './pointsOfHundred.ts'

interface Props {
  pair: PairAgreement
  template: Template
  /** Whole percent. */
  tolerance: number
  first: string
  second: string
}

/** A line an area, and one for all. */
export function AreaFigures({ pair, template, tolerance, first, second }: Props) {
  const { i18n } = useLingui()
  const within = formatShare(tolerance * 10, i18n.locale as Locale)
  return (
    <section className="agreement-part">
      <h2>
        <Trans>Område för område</Trans>
      </h2>
      <table className="agreement-table agreement-areas">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Område</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Antal</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Lika</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Inom {within}</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Medel&shy;skillnad</Trans>
            </th>
            <th scope="col" className="agreement-figure">
              <Trans>Medel&shy;avstånd</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {pair.areas.map(({ no, ...figures }) => (
            <tr key={no}>
              <th scope="row" lang={template.language}>
                {no}. {template.areas.find((area) => area.no === no)?.name}
              </th>
              <Figures figures={figures} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Hela utvärderingen</Trans>
            </th>
            <Figures figures={pair.all} />
          </tr>
        </tfoot>
      </table>
      <p className="agreement-note">
        <Trans>
          Medelskillnaden är {first} minus {second}, i poäng av 100: plus betyder att {first} ligger
          högre. Medelavståndet är detsamma utan tecken, så att skillnader åt olika håll inte tar ut
          varandra. Delfrågor med olika maxpoäng väger lika.
        </Trans>
      </p>
    </section>
  )
}

function Figures({ figures }: { figures: AgreementFigures }) {
  const { i18n } = useLingui()
  const locale = i18n.locale as Locale
  const { n, exact, within, meanDifference, meanAbsoluteDifference } = figures
  return (
    <>
      <td className="agreement-figure">{n}</td>
      <td className="agreement-figure">{n > 0 ? exact : <None />}</td>
      <td className="agreement-figure">{n > 0 ? within : <None />}</td>
      <Cell statistic={meanDifference} said={(share) => signedPoints(share, locale)} />
      <Cell statistic={meanAbsoluteDifference} said={(share) => pointsSaid(share, locale)} />
    </>
  )
}

function Cell({ statistic, said }: { statistic: Statistic; said: (share: number) => string }) {
  return (
    <td className="agreement-figure">
      {statistic.state === 'computed' ? said(statistic.value) : <None />}
    </td>
  )
}

/** Nothing revealed here yet that both judged: no figure, and no zero. */
function None() {
  const { t } = useLingui()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="ui-hidden">{t`inget öppnat än`}</span>
    </>
  )
}
