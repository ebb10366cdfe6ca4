import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/index.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { usePanel } from './usePanel.ts'
import { useSeen } from './useSeen.ts'

/** Puts a decided row back on the table. The judgements stay as they were frozen. */
export function ReturnDialog() {
  const { row } = usePanel()
  const { open, onOpenChange, seen, catchUp } = useSeen()
  return (
    <>
      <Button kind="quiet" onClick={() => onOpenChange(true)}>
        <Trans>Återlämna …</Trans>
      </Button>
      <ReasonDialog
        open={open}
        onOpenChange={onOpenChange}
        title={<Trans>Återlämna {row.no}?</Trans>}
        description={
          <Trans>
            Poängen gäller inte längre och delfrågan öppnas för nya förslag. Bedömningarna står kvar
            som de var.
          </Trans>
        }
        verb={<Trans>Återlämna</Trans>}
        commandOf={(reason) => ({ type: 'return', subQuestion: row.no, reason })}
        seen={seen}
        onRefused={catchUp}
      />
    </>
  )
}
