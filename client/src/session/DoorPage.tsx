import type { ReactNode } from 'react'
import { LanguageChoice } from './LanguageChoice.tsx'
import './session.css'

interface Props {
  title: ReactNode
  lead?: ReactNode
  children: ReactNode
}

/** The frame of every page that leads in. */
export function DoorPage({ title, lead, children }: Props) {
  return (
    <main className="session-door">
      <header>
        <p className="session-name">Samsyn</p>
        <h1 className="session-welcome">{title}</h1>
        {lead && <p className="session-lead">{lead}</p>}
      </header>
      {children}
      <LanguageChoice />
    </main>
  )
}
