import { Trans, useLingui } from '@lingui/react/macro'
import type { SubQuestionNo, TeamView } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { shortName } from '../words/index.ts'
import { type Guidance, guidance } from './guidance.ts'
import './demo.css'

interface Props {
  evaluation: string
  frame: EvaluationFrame
  view: TeamView
  /** The row that the panel shows. */
  shown: SubQuestionNo | undefined
  /** Where to go on; undefined where nothing waits. */
  begin: { area: number; row: SubQuestionNo } | undefined
  onOpen: (row: SubQuestionNo) => void
}

/** For this browser's tab: who has read it does not need it on the next page. */
const CLOSED = 'samsyn.guide'

/** One line that leads a newcomer through a first sub-question of the demo, until it is closed. */
export function DemoGuide({ evaluation, frame, view, shown, begin, onOpen }: Props) {
  const { t } = useLingui()
  const [closed, setClosed] = useState(() => sessionStorage.getItem(CLOSED) !== null)
  const now = guidance(view, shown)
  if (closed || !now) return null
  const close = () => {
    sessionStorage.setItem(CLOSED, '1')
    setClosed(true)
  }
  const { no } = now
  const next = begin?.row
  return (
    <section className="demo-guide" aria-label={t`Vägledning`}>
      <p>
        <GuideWords now={now} frame={frame} isBegin={begin?.row === no} />
      </p>
      {now.step !== 'wait' && now.step !== 'agreed' && (
        <Button size="small" className="demo-guide-open" onClick={() => onOpen(no)}>
          <Trans>Öppna {no}</Trans>
        </Button>
      )}
      {now.step === 'agreed' && begin && next && next !== no && (
        <Link
          to="/e/$id/area/$n"
          params={{ id: evaluation, n: String(begin.area) }}
          search={{ q: next }}
        >
          <Trans>Fortsätt med {next}</Trans>
        </Link>
      )}
      <Button kind="quiet" size="small" aria-label={t`Stäng vägledningen`} onClick={close}>
        <X aria-hidden />
      </Button>
    </section>
  )
}

interface WordsProps {
  now: Guidance
  frame: EvaluationFrame
  isBegin: boolean
}

function GuideWords({ now, frame, isBegin }: WordsProps) {
  const { i18n } = useLingui()
  const { no } = now
  switch (now.step) {
    case 'judge':
      return isBegin ? (
        <Trans>
          <b>Börja här:</b> {no} väntar på din bedömning. Sätt ett värde, välj stadium och lämna in.
        </Trans>
      ) : (
        <Trans>{no} väntar på din bedömning. Sätt ett värde, välj stadium och lämna in.</Trans>
      )
    case 'propose':
      return (
        <Trans>Bedömningarna av {no} ligger öppna. Föreslå ett värde som ni kan enas om.</Trans>
      )
    case 'answer':
      return <Trans>Ett förslag för {no} väntar på dig. Håll med, eller föreslå annat.</Trans>
    case 'wait': {
      const names = now.who.flatMap((person) => shortName(frame, person) ?? [])
      const who = new Intl.ListFormat(i18n.locale).format(names)
      return now.after === 'judging' ? (
        <Trans>Din bedömning är inne. Nu bedömer {who}, utan att se din.</Trans>
      ) : (
        <Trans>Ditt förslag är lagt. Nu svarar {who}.</Trans>
      )
    }
    case 'agreed':
      return <Trans>Ni är överens om {no}.</Trans>
  }
}
