import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CheckFinding, Locale, SectionsPart } from '@samsyn/scoring'
import { useState } from 'react'
import {
  type EvaluationFrame,
  Refused,
  type SendCommand,
  useProblemWords,
} from '../connection/index.ts'
import { FleetingButton, Skeleton, StateMark, Unread } from '../ui/index.ts'
import { shortName, whenSaid } from '../words/index.ts'
import { FindingLine } from './FindingLine.tsx'
import { type Grouped, grouped } from './grouped.ts'
import { LiftWaiver } from './LiftWaiver.tsx'
import { useFindings } from './useFindings.ts'
import { useFindingWords } from './useFindingWords.ts'
import { WaiveDialog } from './WaiveDialog.tsx'
import './checks.css'

interface Props {
  frame: EvaluationFrame
  /** Undefined until the live line has told it. */
  sections: SectionsPart | undefined
  /** Changes when figures, texts or threads do. */
  moved: string
  send: SendCommand
}

/** What to look at before the report goes out, each with the way to its place. */
export function Checks({ frame, sections, moved, send }: Props) {
  const { data, isError, error, refetch } = useFindings(frame.id, moved)
  const problemWords = useProblemWords()
  return (
    <article className="checks">
      <h1 data-focus-rest tabIndex={-1}>
        <Trans>Kontroller</Trans>
      </h1>
      <p className="checks-lead">
        <Trans>
          Det här är värt att se på innan rapporten lämnas ut. Listan följer texten och poängen.
        </Trans>
      </p>
      {isError && (
        <Unread onAgain={() => void refetch()}>
          <Trans>Kontrollerna kunde inte hämtas.</Trans>{' '}
          {error instanceof Refused && problemWords(error.problem)}
        </Unread>
      )}
      {data && sections ? (
        <Findings
          frame={frame}
          groups={grouped(data.findings, sections.waivers, frame.template)}
          may={sections.may}
          send={send}
        />
      ) : (
        !isError && <ChecksSkeleton />
      )}
    </article>
  )
}

interface FindingsProps {
  frame: EvaluationFrame
  groups: Grouped
  may: SectionsPart['may']
  send: SendCommand
}

function Findings({ frame, groups, may, send }: FindingsProps) {
  const { t, i18n } = useLingui()
  const words = useFindingWords(frame.template)
  const [waiving, setWaiving] = useState<CheckFinding>()
  const mayWaive = may.includes('waive')
  return (
    <>
      {groups.open.length === 0 && (
        <p className="checks-none">
          <StateMark state="agreed">
            <Trans>Inget att anmärka på.</Trans>
          </StateMark>
        </p>
      )}
      {groups.open.map(({ severity, findings }) => (
        <section key={severity} className="checks-group">
          <SeverityHead severity={severity} count={findings.length} />
          <ul className="ui-list">
            {findings.map((finding) => (
              <FindingLine
                key={finding.finding}
                evaluation={frame.id}
                template={frame.template}
                finding={finding}
              >
                {mayWaive && (
                  <FleetingButton
                    size="small"
                    aria-label={t`Låt stå: ${words(finding)}`}
                    onClick={() => setWaiving(finding)}
                  >
                    <Trans>Låt stå …</Trans>
                  </FleetingButton>
                )}
              </FindingLine>
            ))}
          </ul>
        </section>
      ))}
      {groups.waived.length > 0 && (
        <details className="checks-waived">
          <summary>
            <Plural
              value={groups.waived.length}
              one="# anmärkning får stå"
              other="# anmärkningar får stå"
            />
          </summary>
          <ul className="ui-list">
            {groups.waived.map(({ finding, waiver }) => (
              <FindingLine
                key={finding.finding}
                evaluation={frame.id}
                template={frame.template}
                finding={finding}
              >
                <p className="checks-reason">
                  {waiver.reason}{' '}
                  <span className="checks-soft">
                    {shortName(frame, waiver.by)},{' '}
                    {whenSaid(waiver.at, Date.now(), i18n.locale as Locale)}
                  </span>
                </p>
                {may.includes('liftWaiver') && <LiftWaiver finding={finding} send={send} />}
              </FindingLine>
            ))}
          </ul>
        </details>
      )}
      {waiving && (
        <WaiveDialog
          finding={waiving}
          sentence={words(waiving)}
          send={send}
          onClose={() => setWaiving(undefined)}
        />
      )}
    </>
  )
}

function SeverityHead({ severity, count }: { severity: CheckFinding['severity']; count: number }) {
  switch (severity) {
    case 'stops':
      return (
        <h2>
          <StateMark state="blocked">
            <Plural value={count} one="# sak måste lösas" other="# saker måste lösas" />
          </StateMark>
        </h2>
      )
    case 'warns':
      return (
        <h2>
          <StateMark state="talk">
            <Plural value={count} one="# trolig miss" other="# troliga missar" />
          </StateMark>
        </h2>
      )
    case 'asks':
      return (
        <h2>
          <Plural value={count} one="# sak att tänka på" other="# saker att tänka på" />
        </h2>
      )
  }
}

/** Lines of the real list's height. */
function ChecksSkeleton() {
  return (
    <div className="checks-skeleton">
      <Skeleton />
      <Skeleton />
      <Skeleton />
    </div>
  )
}
