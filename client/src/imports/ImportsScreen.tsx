import { Trans, useLingui } from '@lingui/react/macro'
import { AdministrationPage } from '../administration/index.ts'
import { FileZone } from './FileZone.tsx'
import { PastReports } from './PastReports.tsx'
import { Preview } from './Preview.tsx'
import { SourceLines } from './SourceLines.tsx'
import { useImport } from './useImport.ts'
import { WaysOn } from './WaysOn.tsx'
import './imports.css'

/** A published report, read from a file, shown as it was read, and made into what it is wanted for. */
export function ImportsScreen() {
  const { t } = useLingui()
  const importing = useImport()
  const { now, take, stop } = importing
  return (
    <AdministrationPage
      title={t`Läs in en publicerad rapport`}
      lead={
        <Trans>
          Texter, poäng och fotnoter hämtas ur rapporten. Det som inte gick att läsa säkert visas
          vid sin rad, så att du kan se efter innan du tar den i bruk.
        </Trans>
      }
    >
      <FileZone now={now} onFile={take} onStop={stop} />
      {now.state === 'read' && (
        <>
          <Preview key={now.file.name} read={now.read} />
          <WaysOn read={now.read} importing={importing} />
          <SourceLines read={now.read} />
        </>
      )}
      <PastReports />
    </AdministrationPage>
  )
}
