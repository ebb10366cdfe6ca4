import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from 'lucide-react'
import { useState } from 'react'
import { Button, Sheet } from '../ui/index.ts'
import { AreaList } from './AreaList.tsx'

/** The areas where the screen has no room for their column. */
export function AreaMenu({ current }: { current: string }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        className="workspace-area-menu"
        aria-label={t`Områden, nu ${current}`}
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden />
        <Trans>Områden</Trans>
      </Button>
      <Sheet open={open} onOpenChange={setOpen} title={t`Områden`}>
        <AreaList onGo={() => setOpen(false)} />
      </Sheet>
    </>
  )
}
