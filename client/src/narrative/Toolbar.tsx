import { useLingui } from '@lingui/react/macro'
import { type Editor, useEditorState } from '@tiptap/react'
import { List, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { ONLY_LIST } from './onlyList.ts'

/** What can be done with the text that has the caret. Quiet until one writes. */
export function Toolbar({ editor }: { editor: Editor | undefined }) {
  const { t } = useLingui()
  return (
    <div
      role="toolbar"
      aria-label={t`Textens verktyg`}
      className="narrative-toolbar"
      data-active={editor ? true : undefined}
    >
      {editor && !editor.isDestroyed ? <Tools editor={editor} /> : <NoTools />}
    </div>
  )
}

function Tools({ editor }: { editor: Editor }) {
  const { t } = useLingui()
  const { inList, canUndo, canRedo } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      inList: now.isActive('bulletList'),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  })
  return (
    <>
      <Tool
        name={t`Punktlista (Ctrl+Skift+8)`}
        pressed={inList}
        disabled={isOnlyList(editor)}
        act={() => editor.chain().focus().toggleBulletList().run()}
      >
        <List aria-hidden />
      </Tool>
      <Tool
        name={t`Ångra det du skrev (Ctrl+Z)`}
        disabled={!canUndo}
        act={() => editor.chain().focus().undo().run()}
      >
        <Undo2 aria-hidden />
      </Tool>
      <Tool
        name={t`Gör om (Ctrl+Y)`}
        disabled={!canRedo}
        act={() => editor.chain().focus().redo().run()}
      >
        <Redo2 aria-hidden />
      </Tool>
    </>
  )
}

function isOnlyList({ extensionManager }: Editor): boolean {
  return extensionManager.extensions.some(({ name }) => name === ONLY_LIST)
}

function NoTools() {
  const { t } = useLingui()
  return (
    <>
      <Tool name={t`Punktlista (Ctrl+Skift+8)`} disabled>
        <List aria-hidden />
      </Tool>
      <Tool name={t`Ångra det du skrev (Ctrl+Z)`} disabled>
        <Undo2 aria-hidden />
      </Tool>
      <Tool name={t`Gör om (Ctrl+Y)`} disabled>
        <Redo2 aria-hidden />
      </Tool>
    </>
  )
}

interface ToolProps {
  name: string
  pressed?: boolean
  disabled?: boolean
  act?: () => void
  children: ReactNode
}

function Tool({ name, pressed, disabled = false, act, children }: ToolProps) {
  return (
    <button
      type="button"
      className="narrative-tool"
      title={name}
      aria-label={name}
      aria-pressed={pressed}
      aria-disabled={disabled}
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && act?.()}
    >
      {children}
    </button>
  )
}
