import { useLingui } from '@lingui/react/macro'
import * as Radix from '@radix-ui/react-popover'
import type { Command } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { Table } from 'lucide-react'
import { useState } from 'react'
import '../ui/Popover.css'
import { run } from './run.ts'
import { ToolButton } from './ToolButton.tsx'
import { addToTable, insertTable, removeFromTable, toggleHeaderRow } from './tables.ts'

interface Props {
  editor: Editor
  inTable: boolean
  disabled: boolean
}

/** Puts a table into the text; in one, what can be done with its rows and columns. */
export function TableTool({ editor, inTable, disabled }: Props) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  if (!inTable)
    return (
      <ToolButton
        name={t`Tabell`}
        icon={Table}
        disabled={disabled}
        act={() => run(editor, insertTable(3, 3))}
      />
    )
  const edits: [string, Command][] = [
    [t`Lägg till rad ovanför`, addToTable('rowAbove')],
    [t`Lägg till rad under`, addToTable('rowBelow')],
    [t`Lägg till kolumn före`, addToTable('columnBefore')],
    [t`Lägg till kolumn efter`, addToTable('columnAfter')],
    [t`Första raden är rubriker, eller inte`, toggleHeaderRow],
    [t`Ta bort raden`, removeFromTable('row')],
    [t`Ta bort kolumnen`, removeFromTable('column')],
    [t`Ta bort tabellen`, removeFromTable('table')],
  ]
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>
        <ToolButton name={t`Rader och kolumner`} icon={Table} pressed />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="ui-popover narrative-edits"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t`Rader och kolumner`}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            editor.view.focus()
          }}
        >
          {edits.map(([name, edit]) => (
            <button
              key={name}
              type="button"
              className="narrative-edit"
              onClick={() => {
                run(editor, edit)
                setOpen(false)
              }}
            >
              {name}
            </button>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
