import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { EndingPart, Locale, SectionsPart } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFindings } from '../checks/index.ts'
import { FleetingButton, StateMark } from '../ui/index.ts'
import { shortName, whenSaid } from '../words/index.ts'
import type { EndingProps } from './Ending.tsx'
import { FinaliseDialog } from './FinaliseDialog.tsx'
import { LackingList } from './LackingList.tsx'

interface Props extends EndingProps {
  part: EndingPart
  sections: SectionsPart
}

/** What is lacking, with the ways there; and the act itself, for the lead. */
export function ToTheEnd({ view, frame, part, sections, moved, send, onThread }: Props) {
  const { i18n } = useLingui()
  const [asking, setAsking] = useState(false)
  const { data, isError } = useFindings(frame.id, moved)
  const waived = new Set(sections.waivers.map(({ finding }) => finding))
  const findings = data?.findings.filter(({ finding }) => !waived.has(finding)).length
  const isWhole = part.lacking.length === 0 && findings === 0
  const { reopened } = part
  return (
    <>
      {reopened && (
        <p className="ending-reopened">
          <Trans>
            {shortName(frame, reopened.by)} öppnade rapporten igen{' '}
            {whenSaid(reopened.at, Date.now(), i18n.locale as Locale)}: {reopened.reason}
          </Trans>
        </p>
      )}
      <p className="ending-lead">
        <Trans>
          När rapporten fastställs stängs den för ändringar och signeras. Före det ska alla
          delfrågor vara avgjorda och alla avsnitt godkända. Inga hindrande kommentarer får vara
          öppna, och det som kontrollerna hittar ska vara löst eller få stå med skäl.
        </Trans>
      </p>
      <LackingList frame={frame} lacking={part.lacking} onThread={onThread} />
      <section className="ending-part">
        <h2>
          <Trans>Kontroller</Trans>
        </h2>
        {isError && (
          <p className="ending-soft">
            <Trans>Kontrollerna kunde inte hämtas.</Trans>
          </p>
        )}
        {findings === 0 && (
          <StateMark state="agreed">
            <Trans>Inget att anmärka på.</Trans>
          </StateMark>
        )}
        {findings !== undefined && findings > 0 && (
          <p>
            <StateMark state="talk">
              <Plural
                value={findings}
                one="# anmärkning ska lösas eller få stå"
                other="# anmärkningar ska lösas eller få stå"
              />
            </StateMark>{' '}
            <Link to="/e/$id/checks" params={{ id: frame.id }}>
              <Trans>Till kontrollerna</Trans>
            </Link>
          </p>
        )}
        {sections.waivers.length > 0 && (
          <p className="ending-soft">
            <Plural
              value={sections.waivers.length}
              one="# anmärkning får stå. Skälet följer med i arkivet."
              other="# anmärkningar får stå. Skälen följer med i arkivet."
            />
          </p>
        )}
      </section>
      {view.me.role === 'lead' ? (
        isWhole && part.may.includes('finalise') ? (
          <FleetingButton kind="primary" onClick={() => setAsking(true)}>
            <Trans>Fastställ rapporten …</Trans>
          </FleetingButton>
        ) : (
          <p className="ending-soft">
            <Trans>När inget saknas kan du fastställa rapporten här.</Trans>
          </p>
        )
      ) : (
        <p className="ending-soft">
          <Trans>Granskningsledaren fastställer rapporten.</Trans>
        </p>
      )}
      {asking && (
        <FinaliseDialog
          revision={part.revision}
          waived={sections.waivers.length}
          send={send}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
