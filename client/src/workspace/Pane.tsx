import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Sheet, type Tab, Tabs } from '../ui/index.ts'
import { type PaneTab, useEvaluationHere } from './evaluation.ts'

interface Props {
  tabs: readonly PaneTabOf[]
  /** A column where there is room, else a sheet from below. */
  wide: boolean
  /** Of the sheet. */
  open: boolean
  onOpen: (open: boolean) => void
  /** Opens the sheet: stands at the foot of a narrow screen. */
  below: ReactNode
}

export interface PaneTabOf extends Tab<PaneTab> {
  /** What the whole pane is called while this shows. */
  paneName: string
}

/** What stands beside the texts: one of several things, the same one from area to area. */
export function Pane({ tabs, wide, open, onOpen, below }: Props) {
  const { t } = useLingui()
  const { tab, setTab } = useEvaluationHere()
  const name = (tabs.find(({ key }) => key === tab) ?? tabs[0])?.paneName ?? ''
  const content = <Tabs label={t`Bredvid texten`} tabs={tabs} at={tab} onAt={setTab} />
  if (wide)
    return (
      <aside className="workspace-panel" aria-label={name}>
        {content}
      </aside>
    )
  return (
    <div className="workspace-below">
      {below}
      <Sheet open={open} onOpenChange={onOpen} title={name}>
        {content}
      </Sheet>
    </div>
  )
}
