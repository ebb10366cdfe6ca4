import { useLingui } from '@lingui/react/macro'
import { type Command, formatPoints, type Locale, type SubQuestionView } from '@samsyn/scoring'
import { useRef, useState } from 'react'
import { type EvaluationFrame, type SendCommand, useProblemWords } from '../connection/index.ts'
import { shortName } from '../words/index.ts'
import { agreeing } from './agreeing.ts'
import { useInSight } from './useInSight.ts'

interface Wanted {
  row: SubQuestionView | undefined
  me: string
  frame: EvaluationFrame
  send: SendCommand
}

/** What keys decide on the row at hand, and in words what came of it. */
export function useKeyActs({ row, me, frame, send }: Wanted) {
  const { t, i18n } = useLingui()
  const problemWords = useProblemWords()
  const sight = useInSight(row)
  const [said, setSaid] = useState('')
  const underWay = useRef<string>(undefined)
  const no = row?.no ?? ''
  // What was said is about the row that was at hand.
  const [saidOn, setSaidOn] = useState(no)
  if (saidOn !== no) {
    setSaidOn(no)
    setSaid('')
  }

  /** A key pressed twice is meant once. */
  async function run(command: Command, done: string): Promise<void> {
    const asked = JSON.stringify(command)
    if (underWay.current === asked) return
    underWay.current = asked
    setSaid('')
    const sent = await send(command)
    if (underWay.current === asked) underWay.current = undefined
    setSaid(sent.ok ? done : `${no}: ${problemWords(sent.problem)}`)
  }

  return {
    said,
    say: setSaid,
    agree(): void {
      if (!row) return
      const { proposal } = row
      const value = proposal ? formatPoints(proposal.value, i18n.locale as Locale) : ''
      const who = (proposal && shortName(frame, proposal.by)) ?? ''
      const meant = agreeing(row, sight.current, me, Date.now())
      switch (meant.what) {
        case 'agree':
          void run(
            { type: 'agree', subQuestion: row.no, proposal: meant.proposal },
            t`${no}: du håller med om ${value}.`,
          )
          return
        case 'tooNew':
          setSaid(
            t`${no}: ${who} föreslår ${value}, alldeles nyss. Tryck Enter igen för att hålla med.`,
          )
          return
        case 'noProposal':
          setSaid(t`${no}: det finns inget öppet förslag att hålla med om.`)
          return
        case 'alreadyAgreed':
          setSaid(t`${no}: du har redan hållit med om ${value}.`)
          return
        case 'notYours':
          setSaid(t`${no}: det är inte du som håller med här.`)
      }
    },
    takeBack(): void {
      if (!row) return
      if (!row.proposal || !row.may.includes('takeBack')) {
        setSaid(t`${no}: du har inget ja att ta tillbaka.`)
        return
      }
      const value = formatPoints(row.proposal.value, i18n.locale as Locale)
      void run(
        { type: 'takeBack', subQuestion: row.no, proposal: row.proposal.no },
        t`${no}: ditt ja till ${value} är tillbakataget.`,
      )
    },
  }
}
