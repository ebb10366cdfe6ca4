import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { Button } from '../ui/index.ts'

/** Takes a link away; `what` it leads to is said to ears. */
export function Unlink({ what, onUnlink }: { what: string; onUnlink: () => void }) {
  const { t } = useLingui()
  return (
    <Button
      kind="quiet"
      size="small"
      className="evidence-unlink"
      aria-label={t`Ta bort kopplingen: ${what}`}
      onClick={onUnlink}
    >
      <X aria-hidden />
    </Button>
  )
}
