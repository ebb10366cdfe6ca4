import { Trans } from '@lingui/react/macro'
import { FormWords, PlaceFault } from '../administration/index.ts'
import type { TemplateFault } from '../connection/index.ts'

/** One fault in words. A place in the file stands as it is written there. */
export function FaultWords({ fault }: { fault: TemplateFault }) {
  const { what, at, found = '', wanted = '' } = fault
  switch (what) {
    case 'areaOrder':
      return (
        <Trans>
          Områdena ska numreras i följd: {found} står där {wanted} ska stå.
        </Trans>
      )
    case 'rowOrder':
      return (
        <Trans>
          Delfrågorna ska numreras i följd: {found} står där {wanted} ska stå.
        </Trans>
      )
    case 'sum':
      return (
        <Trans>
          Område {at}: maxpoängen är tillsammans {found} och ska vara 100.
        </Trans>
      )
    case 'sectionRows':
      return (
        <Trans>
          Område {at}: avsnitten ska nämna varje delfråga en gång, i ordning ({wanted}). Nu nämner
          de {found}.
        </Trans>
      )
    case 'sectionKey':
      return (
        <Trans>
          Avsnitt {at}: nyckeln ska vara {wanted}, efter delfrågorna i det.
        </Trans>
      )
    case 'criterionTwice':
      return (
        <Trans>
          Delfråga {at}: två bedömningsfrågor har id {found}.
        </Trans>
      )
    case 'bandStages':
      return <Trans>Vägledningen ska ha ett spann för varje stadium, i ordning: {wanted}.</Trans>
    case 'bandPercent':
      return found === '' ? (
        <Trans>Vägledningens spann ska stå i stigande ordning.</Trans>
      ) : (
        <Trans>Vägledningen: {found} procent ska ligga i precis ett spann.</Trans>
      )
    case 'plannedBand':
      return <Trans>Vägledningen: det som bara är planerat ska ge 0 procent.</Trans>
    default:
      return (
        <PlaceFault at={at}>
          <FieldWords what={what} found={found} wanted={wanted} />
        </PlaceFault>
      )
  }
}

/** What is wrong with what stands at a place in the file. */
function FieldWords({ what, found, wanted }: { what: string; found: string; wanted: string }) {
  switch (what) {
    case 'unknownField':
      return <Trans>är inget fält som mallar har.</Trans>
    case 'wrongType':
      return <WrongType wanted={wanted} />
    default:
      return <FormWords what={what} found={found} wanted={wanted} />
  }
}

function WrongType({ wanted }: { wanted: string }) {
  switch (wanted) {
    case 'string':
      return <Trans>ska vara text, inom citattecken.</Trans>
    case 'int':
      return <Trans>ska vara ett heltal.</Trans>
    case 'number':
      return <Trans>ska vara ett tal, utan citattecken.</Trans>
    case 'array':
      return <Trans>ska vara en lista, inom hakparenteser.</Trans>
    default:
      return <Trans>ska vara ett objekt, inom klammerparenteser.</Trans>
  }
}
