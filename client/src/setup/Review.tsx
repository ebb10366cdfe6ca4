import { Trans, useLingui } from '@lingui/react/macro'
import type { Role } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useProblemWords } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { ComesAlong, EarlierName } from './EarlierField.tsx'
import { type Draft, inRole, isStart } from './form.ts'
import { OfficialWords } from './OfficialWords.tsx'
import type { NotMade } from './useCreate.ts'
import { useEarlier } from './useEarlier.ts'
import type { Given } from './useGiven.ts'

interface Props {
  draft: Draft
  given: Given
  making: boolean
  notMade: NotMade | undefined
  onCreate: () => void
  onBack: () => void
  /** The form has made one already: go on with the same words as a new one. */
  onAnew: () => void
}

/** What is about to be fixed and what is not, said before it is. */
export function Review({ draft, given, making, notMade, onCreate, onBack, onAnew }: Props) {
  const { t, i18n } = useLingui()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const names = (role: Role) => {
    const chosen = inRole(draft, role)
    const said = chosen.map((id) => given.people.find((person) => person.id === id)?.name ?? '')
    return said.length > 0 ? new Intl.ListFormat(i18n.locale).format(said) : t`inga`
  }
  const { municipality, assessmentDate } = draft
  const start = useEarlier(draft).earlier.find(({ from }) => isStart(from, draft.from))
  const day = assessmentDate && i18n.date(`${assessmentDate}T12:00:00`, { dateStyle: 'long' })
  return (
    <div className="setup-review">
      <h1 ref={heading} tabIndex={-1}>
        {municipality?.name} {draft.year}
      </h1>
      <Fixedness title={<Trans>Kan inte ändras sedan</Trans>}>
        {municipality && (
          <Line
            what={<Trans>Kommun</Trans>}
            value={municipality.name}
            note={<OfficialWords {...municipality} />}
          />
        )}
        <Line what={<Trans>År</Trans>} value={draft.year} />
        <Line
          what={<Trans>Mall</Trans>}
          value={given.templates.find(({ id }) => id === draft.template)?.title}
        />
        {start && (
          <Line
            what={<Trans>Utgår från</Trans>}
            value={<EarlierName earlier={start} />}
            note={<ComesAlong earlier={start} />}
          />
        )}
        <Line
          what={<Trans>Bedömningsdatum</Trans>}
          value={day || t`inget`}
          note={
            day ? (
              <Trans>Underlag daterat därefter ger aldrig poäng.</Trans>
            ) : (
              <Trans>Underlag räknas oavsett datum.</Trans>
            )
          }
        />
        <Line
          what={<Trans>Bedömningarna öppnas</Trans>}
          value={
            draft.reveal === 'area' ? (
              <Trans>Ett område i taget</Trans>
            ) : (
              <Trans>En delfråga i taget</Trans>
            )
          }
        />
        <Line what={<Trans>Granskningsledare</Trans>} value={names('lead')} />
        <Line what={<Trans>Observatörer</Trans>} value={names('observer')} />
        <Line what={<Trans>Kommunens kontaktpersoner</Trans>} value={names('municipality')} />
      </Fixedness>
      <Fixedness title={<Trans>Kan ändras</Trans>}>
        <Line
          what={<Trans>Tolerans</Trans>}
          value={`${Number.parseInt(draft.tolerance, 10)} %`}
          note={<Trans>Granskningsledaren kan ändra den fram till den första inlämningen.</Trans>}
        />
        <Line
          what={<Trans>Utvärderare</Trans>}
          value={names('evaluator')}
          note={
            <Trans>
              Granskningsledaren kan ta ut någon ur bedömningen och utse någon annan. Den som har
              tagits ut kommer inte tillbaka.
            </Trans>
          }
        />
      </Fixedness>
      <div role="alert" className="setup-problem">
        {notMade && <NotMadeWords notMade={notMade} onAnew={onAnew} />}
      </div>
      <div className="setup-acts">
        <Button kind="primary" aria-disabled={making} onClick={onCreate}>
          <Trans>Skapa utvärderingen</Trans>
        </Button>
        <Button onClick={onBack}>
          <Trans>Ändra något</Trans>
        </Button>
      </div>
    </div>
  )
}

function Fixedness({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className="setup-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className="setup-lines">{children}</dl>
    </section>
  )
}

function Line({ what, value, note }: { what: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="setup-line">
      <dt>{what}</dt>
      <dd>
        {value}
        {note && <span className="ui-field-hint">{note}</span>}
      </dd>
    </div>
  )
}

function NotMadeWords({ notMade, onAnew }: { notMade: NotMade; onAnew: () => void }) {
  const words = useProblemWords()
  if (notMade.kind === 'away')
    return (
      <Trans>
        Servern svarar inte just nu. Allt du har skrivit är kvar; försök igen om en stund. Det blir
        en enda utvärdering hur många gånger du än försöker.
      </Trans>
    )
  return (
    <>
      {words(notMade.problem)}
      {notMade.problem.type.endsWith(':evaluationMade') && (
        <p className="setup-anew">
          <Link to="/">
            <Trans>Till utvärderingarna</Trans>
          </Link>
          <Button size="small" onClick={onAnew}>
            <Trans>Gör en till med de här uppgifterna</Trans>
          </Button>
        </p>
      )}
    </>
  )
}
