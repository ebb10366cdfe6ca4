import type { Points } from '@samsyn/scoring'
import { type RefObject, useEffect, useImperativeHandle } from 'react'
import { flushSync } from 'react-dom'
import { usePanel } from './usePanel.ts'
import type { useProposalForm } from './useProposalForm.ts'
import type { Table } from './useTable.ts'

interface Working {
  table: Table
  form: ReturnType<typeof useProposalForm>
  /** Opens the form beside an open proposal. */
  openForm: () => void
  /** What stands on the scale's handle. */
  value: Points | null
}

/** Tells a meeting around the panel what is on the table, and lets its keys begin a value there. */
export function useMeeting({ table, form, openForm, value }: Working): void {
  const { meeting } = usePanel()
  useImperativeHandle(
    meeting?.hands,
    () => ({
      beginValue(text: string): boolean {
        if (!table.mayWrite || table.line === 'arriving') return false
        flushSync(() => {
          if (!form.open) openForm()
          table.type(text)
        })
        focusEnd(form.ref)
        return true
      },
    }),
    [table, form, openForm],
  )
  const onValue = meeting?.onValue
  useEffect(() => onValue?.(value), [onValue, value])
  useEffect(() => () => onValue?.(null), [onValue])
}

/** The value is the form's first field. */
function focusEnd(form: RefObject<HTMLFormElement | null>): void {
  const input = form.current?.querySelector('input')
  form.current?.scrollIntoView({ block: 'nearest' })
  input?.focus({ preventScroll: true })
  input?.setSelectionRange(input.value.length, input.value.length)
}
