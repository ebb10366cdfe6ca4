import { useLingui } from '@lingui/react/macro'
import { type Editor, useEditorState } from '@tiptap/react'
import { MessageSquarePlus, Redo2, Table, Undo2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { LinkDialog } from './LinkDialog.tsx'
import { ONLY_LIST } from './onlyList.ts'
import { PointTool } from './PointTool.tsx'
import { TableTool } from './TableTool.tsx'
import { ToolButton } from './ToolButton.tsx'
import { tableAt } from './tables.ts'
import { useRovingFocus } from './useRovingFocus.ts'
import { type Tool, useTools } from './useTools.ts'

interface Props {
  editor: Editor | undefined
  /** Something is to be said of a text, or of what is selected in it. Without it nobody can. */
  onComment: OnComment | undefined
}

/** A text by its root, and whether something is selected in it. */
export type OnComment = (root: string, selected: boolean) => void

/** What can be done with the text that has the caret. Quiet until one writes. */
export function Toolbar({ editor, onComment }: Props) {
  const { t } = useLingui()
  const bar = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState(false)
  const tools = useTools(() => setAsking(true))
  const live = editor && !editor.isDestroyed ? editor : undefined
  const comment = onComment && (
    <ToolButton
      name={t`Kommentera`}
      keys="Ctrl+Alt+M"
      icon={MessageSquarePlus}
      disabled={!live}
      act={() => live && commentIn(live, onComment)}
    />
  )
  useRovingFocus(bar, live)
  useToolKeys(live, tools)
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t`Textens verktyg`}
      className="narrative-toolbar"
      data-active={live ? true : undefined}
    >
      {live ? (
        <Tools editor={live} tools={tools} comment={comment} />
      ) : (
        <NoTools tools={tools} comment={comment} />
      )}
      {live && asking && <LinkDialog editor={live} onClose={() => setAsking(false)} />}
    </div>
  )
}

interface ToolsProps {
  tools: readonly Tool[]
  comment: ReactNode
}

function Tools({ editor, tools, comment }: ToolsProps & { editor: Editor }) {
  const { t } = useLingui()
  const { on, inTable, canUndo, canRedo } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: tools.filter(({ isOn }) => isOn?.(now)).map(({ id }) => id),
      inTable: tableAt(now.state) !== undefined,
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  })
  const list = isOnlyList(editor)
  return (
    <>
      {tools.map((tool) => (
        <ToolButton
          key={tool.id}
          name={tool.name}
          keys={tool.keys}
          icon={tool.icon}
          small={tool.small}
          pressed={tool.isOn && on.includes(tool.id)}
          disabled={tool.ofBlocks && list}
          act={() => tool.act(editor)}
        />
      ))}
      {comment}
      {list ? (
        <PointTool editor={editor} />
      ) : (
        <TableTool editor={editor} inTable={inTable} disabled={false} />
      )}
      <ToolButton
        name={t`Ångra det du skrev`}
        keys="Ctrl+Z"
        icon={Undo2}
        disabled={!canUndo}
        act={() => editor.chain().focus().undo().run()}
      />
      <ToolButton
        name={t`Gör om`}
        keys="Ctrl+Y"
        icon={Redo2}
        disabled={!canRedo}
        act={() => editor.chain().focus().redo().run()}
      />
    </>
  )
}

/** Before anybody writes: what there is, and nothing to do yet. */
function NoTools({ tools, comment }: ToolsProps) {
  const { t } = useLingui()
  return (
    <>
      {tools.map(({ id, name, keys, icon, small }) => (
        <ToolButton key={id} name={name} keys={keys} icon={icon} small={small} disabled />
      ))}
      {comment}
      <ToolButton name={t`Tabell`} icon={Table} disabled />
      <ToolButton name={t`Ångra det du skrev`} keys="Ctrl+Z" icon={Undo2} disabled />
      <ToolButton name={t`Gör om`} keys="Ctrl+Y" icon={Redo2} disabled />
    </>
  )
}

function commentIn(editor: Editor, onComment: OnComment): void {
  const root = editor.view.dom.closest<HTMLElement>('[data-root]')?.dataset.root
  if (root !== undefined) onComment(root, !editor.state.selection.empty)
}

function isOnlyList({ extensionManager }: Editor): boolean {
  return extensionManager.extensions.some(({ name }) => name === ONLY_LIST)
}

/** The keys of those tools that are no editor's by themselves. */
function useToolKeys(editor: Editor | undefined, tools: readonly Tool[]): void {
  const known = useRef(tools)
  known.current = tools
  useEffect(() => {
    if (!editor) return
    const { dom } = editor.view
    const heard = (event: KeyboardEvent) => {
      const id = toolOf(event)
      if (!id) return
      event.preventDefault()
      known.current.find((tool) => tool.id === id)?.act(editor)
    }
    dom.addEventListener('keydown', heard)
    return () => dom.removeEventListener('keydown', heard)
  }, [editor])
}

function toolOf({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent) {
  if (!(ctrlKey || metaKey) || shiftKey) return undefined
  if (!altKey && key.toLowerCase() === 'k') return 'link'
  return altKey && code === 'KeyF' ? 'footnote' : undefined
}
