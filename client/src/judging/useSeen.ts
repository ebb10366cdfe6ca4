import { useState } from 'react'
import { usePanel } from './usePanel.ts'

/**
 * A dialog and the row's version when it was opened: what the person decides on. If the row moves
 * on meanwhile the server refuses (409), the dialog says so, and a second press acts on what is now.
 */
export function useSeen() {
  const { row } = usePanel()
  const [expected, setExpected] = useState<number>()
  return {
    open: expected !== undefined,
    onOpenChange: (open: boolean): void => setExpected(open ? row.version : undefined),
    seen: expected === undefined ? undefined : { expected },
    /** After a refusal the person has been told; the next try is on the row as it stands. */
    catchUp: (): void => setExpected(row.version),
  }
}
