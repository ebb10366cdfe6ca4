import type { Editor } from '@tiptap/react'
import type { ReactNode } from 'react'
import { Button } from '../ui/index.ts'

interface Props {
  editor: Editor
  /** What is offered, and why. */
  children: ReactNode
  act: string
  onAct: (editor: Editor) => void
}

/** Something that can be put into a text, below it; quiet, and only for who may write. */
export function Offer({ editor, children, act, onAct }: Props) {
  return (
    <p className="narrative-offer">
      <span>{children}</span>
      <Button
        size="small"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onAct(editor)}
      >
        {act}
      </Button>
    </p>
  )
}
