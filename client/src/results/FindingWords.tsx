import { Trans } from '@lingui/react/macro'
import type { ResultSetWhole } from '../connection/index.ts'

/** J3. Why something in a set does not fit, in words. */
export function FindingWords({ finding }: { finding: ResultSetWhole['findings'][number] }) {
  const { what, at, found = '', wanted = '' } = finding
  switch (what) {
    case 'totalDiffers':
      return (
        <Trans>
          totalen är tryckt som {found}, områdena ger {wanted}.
        </Trans>
      )
    case 'areaDiffers':
      return (
        <Trans>
          område {at} är tryckt som {found}, delfrågorna ger {wanted}.
        </Trans>
      )
    case 'areaMissing':
      return <Trans>saknade områden: {at}.</Trans>
    case 'rowMissing':
      return <Trans>saknade delfrågor: {at}.</Trans>
    case 'rowsWithoutTemplate':
      return <Trans>delfrågorna jämförs inte, eftersom frågeformuläret är okänt.</Trans>
    case 'outOfRange':
      if (at === 'total')
        return (
          <Trans>
            totalen är {found} poäng och ska vara {wanted}.
          </Trans>
        )
      return at?.includes('.') ? (
        <Trans>
          delfråga {at} är {found} poäng och ska vara {wanted}.
        </Trans>
      ) : (
        <Trans>
          område {at} är {found} poäng och ska vara {wanted}.
        </Trans>
      )
    case 'areaUnknown':
      return <Trans>frågeformuläret har inget område {at}.</Trans>
    case 'rowUnknown':
      return <Trans>frågeformuläret har ingen delfråga {at}.</Trans>
    case 'areaTwice':
      return <Trans>område {at} finns två gånger.</Trans>
    case 'rowTwice':
      return <Trans>delfråga {at} finns två gånger.</Trans>
    case 'resultTwice':
      return <Trans>kommunen och året finns redan i datamängden.</Trans>
    case 'yearAhead':
      return <Trans>året har inte varit än.</Trans>
    case 'templateUnknown':
      return <Trans>frågeformuläret {found} finns inte bland mallarna.</Trans>
  }
}
