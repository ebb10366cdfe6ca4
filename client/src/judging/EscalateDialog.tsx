import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../ui/index.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { usePanel } from './usePanel.ts'

/** Asks the lead to decide. The team may still agree meanwhile. */
export function EscalateDialog() {
  const { row } = usePanel()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        <Trans>Be ledaren avgöra …</Trans>
      </Button>
      <ReasonDialog
        open={open}
        onOpenChange={setOpen}
        title={<Trans>Be ledaren avgöra {row.no}?</Trans>}
        description={
          <Trans>
            Ledaren ser bedömningarna och kan avgöra. Tills dess kan ni fortfarande komma överens.
          </Trans>
        }
        verb={<Trans>Be ledaren avgöra</Trans>}
        commandOf={(reason) => ({ type: 'escalate', subQuestion: row.no, reason })}
      />
    </>
  )
}
