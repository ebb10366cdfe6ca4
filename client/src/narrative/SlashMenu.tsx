import { useLingui } from '@lingui/react/macro'
import { type Editor, useEditorState } from '@tiptap/react'
import { type LucideIcon, Table } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { ONLY_LIST } from './onlyList.ts'
import { run } from './run.ts'
import { slashAt } from './slash.ts'
import { insertTable, tableAt } from './tables.ts'
import { type ToolId, useTools } from './useTools.ts'

const OFFERED: readonly ToolId[] = [
  'heading',
  'subheading',
  'bullets',
  'numbers',
  'quotation',
  'footnote',
]

/** Between the line and the menu, in pixels. */
const GAP = 4

interface Choice {
  id: string
  name: string
  icon: LucideIcon
  act: () => void
}

/** What a line can become, asked for with a slash at its beginning. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const { t } = useLingui()
  const id = useId()
  const [left, setLeft] = useState<number>()
  // A slash that was dismissed stays so while the focus is elsewhere.
  const { slash, focused } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      slash: slashAt(now.state) ?? null,
      focused: now.isFocused,
    }),
  })
  const choices = useChoices(editor, slash?.sought ?? '')
  const open = focused && slash !== null && slash.from !== left && choices.length > 0
  const [chosen, setChosen] = useState(0)
  const current = Math.min(chosen, choices.length - 1)

  const act = (choice: Choice | undefined): void => {
    if (!choice || !slash) return
    editor.view.dispatch(editor.state.tr.delete(slash.from, slash.to))
    setChosen(0)
    choice.act()
  }
  const known = useRef({ current, choices, act, leave: () => setLeft(slash?.from) })
  known.current = { current, choices, act, leave: () => setLeft(slash?.from) }

  useEffect(() => {
    if (slash === null) setLeft(undefined)
  }, [slash])

  useEffect(() => {
    if (!open) return
    const { dom } = editor.view
    const heard = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const { current: at, choices: all, act: choose, leave } = known.current
      if (event.key === 'ArrowDown') setChosen((at + 1) % all.length)
      else if (event.key === 'ArrowUp') setChosen((at - 1 + all.length) % all.length)
      else if (event.key === 'Enter' || event.key === 'Tab') choose(all[at])
      else if (event.key === 'Escape') leave()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the editor's own keys.
    dom.addEventListener('keydown', heard, { capture: true })
    return () => dom.removeEventListener('keydown', heard, { capture: true })
  }, [editor, open])

  useEffect(() => {
    const { dom } = editor.view
    if (!open) return
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${current}`)
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, open, id, current])

  if (!open || !slash) return null
  return (
    <div
      ref={(menu) => {
        if (menu) putBeside(menu, editor, slash.from)
      }}
      id={id}
      role="listbox"
      aria-label={t`Vad raden ska bli`}
      className="ui-popover narrative-slash"
    >
      {choices.map((choice, nth) => (
        // The keys are heard where the caret is.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/useFocusableInteractive: the caret stays in the text
        <div
          key={choice.id}
          id={`${id}-${nth}`}
          role="option"
          aria-selected={nth === current}
          className="narrative-edit"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act(choice)}
        >
          <choice.icon aria-hidden /> {choice.name}
        </div>
      ))}
    </div>
  )
}

function useChoices(editor: Editor, sought: string): Choice[] {
  const { t } = useLingui()
  const tools = useTools(() => {})
  const list = editor.extensionManager.extensions.some(({ name }) => name === ONLY_LIST)
  const offered = tools
    .filter((tool) => OFFERED.includes(tool.id) && !(list && tool.ofBlocks))
    .map(({ id, name, icon, act }) => ({ id, name, icon, act: () => act(editor) }))
  const table = {
    id: 'table',
    name: t`Tabell`,
    icon: Table,
    act: () => void run(editor, insertTable(3, 3)),
  }
  const all = list || tableAt(editor.state) ? offered : [...offered, table]
  return all.filter(({ name }) =>
    name.toLocaleLowerCase('sv').startsWith(sought.toLocaleLowerCase('sv')),
  )
}

/**
 * Below the line, or above it where the window ends before the menu does. By the CSS object model:
 * the page's policy refuses styles in attributes.
 */
function putBeside(menu: HTMLElement, editor: Editor, at: number): void {
  const frame = menu.offsetParent?.getBoundingClientRect()
  const caret = editor.view.coordsAtPos(at)
  if (!frame) return
  const { height } = menu.getBoundingClientRect()
  const above = caret.top - height - GAP
  const below = caret.bottom + GAP
  const top = below + height > window.innerHeight && above >= 0 ? above : below
  menu.style.insetBlockStart = `${top - frame.top}px`
  menu.style.insetInlineStart = `${Math.max(0, caret.left - frame.left)}px`
}
