import { Trans, useLingui } from '@lingui/react/macro'
import { Ellipsis } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, Popover } from '../ui/index.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { usePanel } from './usePanel.ts'

/** What one seldom does here. Nothing to show, no menu. */
export function PanelMenu() {
  const { t } = useLingui()
  const { view, area, me } = usePanel()
  const [recusing, setRecusing] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const wasRecusing = useRef(false)
  useEffect(() => {
    // The menu that opened the dialog is gone when the dialog goes.
    if (wasRecusing.current && !recusing) trigger.current?.focus()
    wasRecusing.current = recusing
  }, [recusing])
  const mayRecuse = view.may.includes('recuse') && view.me.role === 'evaluator' && !area.recused
  const no = area.no
  if (!mayRecuse) return null
  return (
    <>
      <Popover
        align="end"
        label={t`Mer`}
        trigger={
          <Button
            ref={trigger}
            kind="quiet"
            size="small"
            className="judging-menu"
            aria-label={t`Mer`}
          >
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <Button kind="quiet" onClick={() => setRecusing(true)}>
          <Trans>Anmäl jäv i område {no} …</Trans>
        </Button>
      </Popover>
      <ReasonDialog
        open={recusing}
        onOpenChange={setRecusing}
        title={<Trans>Anmäl jäv i område {no}?</Trans>}
        description={
          <Trans>
            Du bedömer inte längre något i området och skriver inte i dess text. Det du inte har
            visat öppnas aldrig. Det går inte att ångra.
          </Trans>
        }
        verb={<Trans>Anmäl jäv</Trans>}
        danger
        commandOf={(reason) => ({ type: 'recuse', person: me, area: no, reason })}
      />
    </>
  )
}
