import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Locale, SectionView, TextRef } from '@samsyn/scoring'
import { useState } from 'react'
import { Refusal, useAct } from '../connection/index.ts'
import { Button, StateMark } from '../ui/index.ts'
import { shortName, whenSaid } from '../words/index.ts'
import { ChangedLink } from './ChangedLink.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { StandingMark } from './StandingMark.tsx'
import { useSectionsHere } from './sections.ts'
import { sectionAt, standingOf } from './standing.ts'
import './sections.css'

/** Under a text's heading: how far it has come, since when, and what one may do about that. */
export function SectionLine({ on }: { on: TextRef }) {
  const { part } = useSectionsHere()
  const section = sectionAt(part, on)
  // The place is kept, so that nothing below moves when it comes.
  if (!section) return <div className="sections-line" aria-hidden="true" />
  return <Known section={section} on={on} />
}

function Known({ section, on }: { section: SectionView; on: TextRef }) {
  const { id } = useSectionsHere()
  const standing = standingOf(section)
  return (
    <div className="sections-line">
      <p className="sections-state">
        <StandingMark standing={standing} />
        <Since section={section} />
        {standing === 'fell' && <ChangedLink id={id} on={on} />}
        {section.blocking > 0 && (
          <StateMark state="blocked">
            <Plural value={section.blocking} one="# hindrar" other="# hindrar" />
          </StateMark>
        )}
      </p>
      <Acts section={section} on={on} />
      {section.reason !== null && <p className="sections-reason">{section.reason}</p>}
    </div>
  )
}

function Since({ section }: { section: SectionView }) {
  const { i18n } = useLingui()
  const { frame, view } = useSectionsHere()
  const told = section.fell ?? section.since
  if (!told) return null
  const who = told.by === view.me.person ? <Trans>du</Trans> : (shortName(frame, told.by) ?? '–')
  return (
    <span className="sections-soft">
      {who} · {whenSaid(told.at, Date.now(), i18n.locale as Locale)}
    </span>
  )
}

function Acts({ section, on }: { section: SectionView; on: TextRef }) {
  const { digestOf, view, send } = useSectionsHere()
  const { run, busy, problem } = useAct(send)
  const [returning, setReturning] = useState(false)
  const { may, state, blocking } = section
  const digest = digestOf(on)
  const approve = may.includes('approveSection')
  return (
    <>
      <div className="sections-acts">
        {may.includes('markReady') && (
          <Button
            size="small"
            aria-disabled={busy}
            onClick={() => void run({ type: 'markReady', section: on })}
          >
            <Trans>Markera som klar</Trans>
          </Button>
        )}
        {may.includes('markDraft') && (
          <Button
            size="small"
            kind="quiet"
            aria-disabled={busy}
            onClick={() => void run({ type: 'markDraft', section: on })}
          >
            <Trans>Fortsätt skriva</Trans>
          </Button>
        )}
        {approve && (
          <Button
            size="small"
            kind={state === 'ready' ? 'primary' : 'plain'}
            aria-disabled={busy || digest === undefined}
            onClick={() => {
              if (digest !== undefined) void run({ type: 'approveSection', section: on, digest })
            }}
          >
            <Trans>Godkänn</Trans>
          </Button>
        )}
        {state === 'ready' && blocking > 0 && view.me.role === 'lead' && (
          <span className="sections-soft">
            <Trans>Lös det som hindrar först.</Trans>
          </span>
        )}
        {may.includes('returnSection') && (
          <Button size="small" kind="quiet" onClick={() => setReturning(true)}>
            <Trans>Skicka tillbaka …</Trans>
          </Button>
        )}
      </div>
      <Refusal problem={problem} size="small" />
      {returning && <ReturnDialog on={on} onClose={() => setReturning(false)} />}
    </>
  )
}
