import { Trans } from '@lingui/react/macro'
import { FormWords, PlaceFault } from '../administration/index.ts'
import type { TemplateFault } from '../connection/index.ts'

/** Why something in a file cannot be read, in words. A place stands as it is written there. */
export function FaultWords({ fault }: { fault: TemplateFault }) {
  const { what, at, found = '', wanted = '' } = fault
  switch (what) {
    case 'notJson':
      return <Trans>Filen är inte JSON, eller så är den avbruten.</Trans>
    case 'nothing':
      return <Trans>Det finns inga resultat i filen.</Trans>
    case 'quoteOpen':
      return <Trans>Ett citattecken öppnas och stängs aldrig.</Trans>
    case 'columnMissing':
      return <Trans>Kolumnen ”{wanted}” saknas.</Trans>
    case 'columnUnknown':
      return <Trans>Kolumnen ”{found}” hör inte till en tabell med resultat.</Trans>
    case 'columnTwice':
      return <Trans>Kolumnen ”{found}” finns två gånger.</Trans>
    case 'cellsTooMany':
      return (
        <Trans>
          Raden har {found} celler och rubrikraden {wanted}.
        </Trans>
      )
    case 'totalMissing':
      return <Trans>Resultatet har ingen rad för totalen.</Trans>
    case 'partTwice':
      return <Trans>Samma siffra finns två gånger: {found}.</Trans>
    default:
      return (
        <PlaceFault at={at}>
          <CellWords what={what} found={found} wanted={wanted} />
        </PlaceFault>
      )
  }
}

function CellWords({ what, found, wanted }: { what: string; found: string; wanted: string }) {
  switch (what) {
    case 'unknownField':
      return <Trans>är inget fält som resultat har.</Trans>
    case 'notWhole':
      return <Trans>ska vara hela poäng, och är ”{found}”.</Trans>
    case 'notAYear':
      return <Trans>ska vara ett årtal, och är ”{found}”.</Trans>
    case 'notAPart':
      return (
        <Trans>ska vara total, ett område (3) eller en delfråga (3.2), och är ”{found}”.</Trans>
      )
    case 'differs':
      return (
        <Trans>
          är ”{found}”, men tidigare för samma resultat ”{wanted}”.
        </Trans>
      )
    default:
      return <FormWords what={what} found={found} wanted={wanted} />
  }
}
