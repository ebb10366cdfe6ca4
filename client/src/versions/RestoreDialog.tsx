import { Trans } from '@lingui/react/macro'
import { Dialog, FormFoot } from '../ui/index.ts'
import type { Restored } from './useRestoring.ts'

interface Props {
  /** What would come back; undefined while nothing is asked. */
  asked: (Restored & { called: string }) | undefined
  onAnswer: (yes: boolean) => void
}

/** Asks once, and says what happens to what stands there now. */
export function RestoreDialog({ asked, onAnswer }: Props) {
  return (
    <Dialog
      open={asked !== undefined}
      onOpenChange={(open) => {
        if (!open) onAnswer(false)
      }}
      title={<Trans>Ta tillbaka texten?</Trans>}
      description={
        <Trans>
          Det som står där nu sparas först som en egen version. Alla som har texten öppen ser
          ändringen, och du kan ångra den.
        </Trans>
      }
    >
      <p>{asked?.called}</p>
      <FormFoot onAct={() => onAnswer(true)} onCancel={() => onAnswer(false)}>
        <Trans>Ta tillbaka</Trans>
      </FormFoot>
    </Dialog>
  )
}
