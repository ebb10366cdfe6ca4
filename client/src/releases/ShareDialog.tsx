import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Dialog } from '../ui/index.ts'
import { LinkOnce } from './LinkOnce.tsx'
import { ShareForm } from './ShareForm.tsx'

interface Props {
  evaluation: string
  onClose: () => void
}

/** R2. Makes a link, and shows it the only time that it can be seen. */
export function ShareDialog({ evaluation, onClose }: Props) {
  const [made, setMade] = useState<{ link: string; passcode: boolean }>()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={made ? <Trans>Länken är gjord</Trans> : <Trans>Gör en länk</Trans>}
      description={
        made ? (
          <Trans>Kopiera den nu. Den sparas inte och kan inte visas igen.</Trans>
        ) : (
          <Trans>Den som har länken läser alla släppta utkast, utan att logga in.</Trans>
        )
      }
    >
      {made ? (
        <LinkOnce {...made} onClose={onClose} />
      ) : (
        <ShareForm evaluation={evaluation} onMade={setMade} onClose={onClose} />
      )}
    </Dialog>
  )
}
