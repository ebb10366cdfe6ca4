import type { RoomName } from '@samsyn/document'
import type { TeamView, Template } from '@samsyn/scoring'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { FindPanel } from './FindPanel.tsx'

const FindContext = createContext<{ isOpen: boolean; setOpen: (open: boolean) => void }>({
  isOpen: false,
  setOpen: () => {},
})

/** Whether one looks through the report just now. */
export function useFind() {
  return useContext(FindContext)
}

interface Props {
  evaluation: string
  view: TeamView
  template: Template
  children: ReactNode
}

/** Finding and replacing in the whole report, from every screen of an evaluation. */
export function FindProvider({ evaluation, view, template, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return
      if (event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])
  const value = useMemo(() => ({ isOpen, setOpen }), [isOpen])
  return (
    <FindContext value={value}>
      {children}
      {isOpen && (
        <FindPanel
          evaluation={evaluation}
          template={template}
          mayWrite={(room) => mayWriteIn(view, room)}
          onClose={() => setOpen(false)}
        />
      )}
    </FindContext>
  )
}

function mayWriteIn({ me, phase, areas }: TeamView, room: RoomName): boolean {
  if (me.role !== 'evaluator' || phase !== 'open') return false
  if (room === 'summary') return areas.some(({ recused }) => !recused)
  return areas.some(({ no, recused }) => room === `area-${no}` && !recused)
}
