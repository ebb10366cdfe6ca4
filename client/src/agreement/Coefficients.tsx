import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  COEFFICIENTS_FROM,
  type Locale,
  type NotComputable,
  type PairAgreement,
} from '@samsyn/scoring'
import type { ReactNode } from 'react'
import { coefficientSaid, signedPoints } from './pointsOfHundred.ts'

/** What is said of the whole evaluation only, each with what it means. */
export function Coefficients({ pair }: { pair: PairAgreement }) {
  const { i18n } = useLingui()
  const locale = i18n.locale as Locale
  const { weightedKappa, intraclass, limits } = pair
  const { n } = pair.all
  return (
    <section className="agreement-part">
      <h2>
        <Trans>Mått på hela utvärderingen</Trans>
      </h2>
      {n < COEFFICIENTS_FROM ? (
        <p className="agreement-withheld">
          <Trans>
            Kappa, ICC och gränser visas från {COEFFICIENTS_FROM} öppnade delfrågor. Nu är de {n},
            och då skulle två eller tre av dem avgöra siffran.
          </Trans>
        </p>
      ) : (
        <>
          <p className="agreement-note">
            <Plural value={n} one="Räknat på # delfråga." other="Räknat på # delfrågor." />
          </p>
          <dl className="agreement-coefficients">
            <Coefficient
              name={<Trans>Viktad kappa</Trans>}
              figure={
                weightedKappa.state === 'computed' ? (
                  coefficientSaid(weightedKappa.value, locale)
                ) : (
                  <Why not={weightedKappa} />
                )
              }
            >
              <Trans>
                Hur mycket mer de två stämmer överens än slumpen skulle ge. 1 är helt lika, 0 är som
                slumpen. Stora skillnader väger mycket tyngre än små. Räknat på hela procent, så som
                de skrivs ut.
              </Trans>
            </Coefficient>
            <Coefficient
              name={<Trans>ICC(A,1)</Trans>}
              figure={
                intraclass.state === 'computed' ? (
                  coefficientSaid(intraclass.value, locale)
                ) : (
                  <Why not={intraclass} />
                )
              }
            >
              <Trans>
                Hur stor del av det som varierar som hör till delfrågorna och inte till vem som
                bedömer. Nära 1 hade en av de två räckt; nära 0 säger bedömningen mer om bedömaren.
              </Trans>
            </Coefficient>
            <Coefficient
              name={<Trans>Gränser</Trans>}
              figure={
                limits.state === 'computed' ? (
                  <Between
                    lower={signedPoints(limits.lower, locale)}
                    upper={signedPoints(limits.upper, locale)}
                  />
                ) : (
                  <Why not={limits} />
                )
              }
            >
              <Trans>
                Mellan dem väntas 95 av 100 skillnader ligga, i poäng av 100. Medelskillnaden plus
                och minus 1,96 standardavvikelser (Bland och Altman).
              </Trans>
            </Coefficient>
          </dl>
        </>
      )}
    </section>
  )
}

interface CoefficientProps {
  name: ReactNode
  figure: ReactNode
  children: ReactNode
}

function Coefficient({ name, figure, children }: CoefficientProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="agreement-coefficient">{figure}</dd>
      <dd className="agreement-note">{children}</dd>
    </div>
  )
}

function Between({ lower, upper }: { lower: string; upper: string }) {
  return (
    <Trans>
      {lower} till {upper}
    </Trans>
  )
}

/** A5. No number, and why. */
function Why({ not }: { not: NotComputable }) {
  switch (not.why) {
    case 'tooFew':
      return <Trans>för få delfrågor</Trans>
    case 'noVariation':
      return <Trans>går inte att räkna: ingenting varierar</Trans>
  }
}
