import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/react'
import { ListTree } from 'lucide-react'
import { useRef } from 'react'
import { sayOf } from './points/pointEvents.ts'
import { placeAtCaret, pointAt } from './points/pointsOf.ts'
import { ToolButton } from './ToolButton.tsx'

/** Asks what to do with the point that the caret is in. */
export function PointTool({ editor }: { editor: Editor }) {
  const { t } = useLingui()
  const button = useRef<HTMLButtonElement>(null)
  const ask = () => {
    const { view } = editor
    const point = pointAt({ view }, placeAtCaret(view.state) ?? 0)
    if (point && button.current) sayOf(view.dom, 'ask', { point, beside: button.current })
  }
  return <ToolButton ref={button} name={t`Delfråga och ordning`} icon={ListTree} act={ask} />
}
