import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageBar, useMe } from '../session/index.ts'
import { Notice, useFocusOnArrival, useTitle } from '../ui/index.ts'
import './administration.css'

interface Props {
  /** Of the screen, in words; also the window's. */
  title: string
  lead?: ReactNode
  /** The one act of the screen, beside its title. */
  act?: ReactNode
  children: ReactNode
}

/** The frame of every administrators' screen, with the ways between them. */
export function AdministrationPage({ title, lead, act, children }: Props) {
  const { t } = useLingui()
  useTitle(title, t`Administration`)
  useFocusOnArrival()
  const me = useMe().data?.person
  if (!me) return null
  if (!me.administrator) return <NotYours />
  return (
    <div className="administration">
      <PageBar />
      <nav className="administration-ways" aria-label={t`Administration`}>
        <Link to="/">
          <Trans>Utvärderingar</Trans>
        </Link>
        <Link to="/people">
          <Trans>Personer</Trans>
        </Link>
        <Link to="/templates">
          <Trans>Mallar</Trans>
        </Link>
        <Link to="/imports">
          <Trans>Läs in rapport</Trans>
        </Link>
        <Link to="/results">
          <Trans>Publicerade resultat</Trans>
        </Link>
        <Link to="/retention">
          <Trans>Gallring</Trans>
        </Link>
      </nav>
      <main className="administration-main">
        <div className="administration-head">
          <h1 data-focus-rest tabIndex={-1}>
            {title}
          </h1>
          {act}
        </div>
        {lead && <p className="administration-lead">{lead}</p>}
        {children}
      </main>
    </div>
  )
}

function NotYours() {
  return (
    <main>
      <Notice
        title={<Trans>Sidan är för administratörer</Trans>}
        acts={
          <Link to="/" className="ui-button">
            <Trans>Till utvärderingarna</Trans>
          </Link>
        }
      />
    </main>
  )
}
