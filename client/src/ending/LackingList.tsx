import { Plural, Trans } from '@lingui/react/macro'
import { type Lacking, sectionOf } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'
import { StateMark } from '../ui/index.ts'
import { placeOfText, useTextWords } from '../words/index.ts'
import { lackingGroups } from './lackingGroups.ts'

interface Props {
  frame: EvaluationFrame
  lacking: readonly Lacking[]
  onThread: (no: number) => void
}

/** F1. What stands between the report and its end, each with the way there. */
export function LackingList({ frame, lacking, onThread }: Props) {
  const { id, template } = frame
  const textOf = useTextWords(template)
  const { consensus, approval, threadClosed } = lackingGroups(lacking)
  const nameOf = (no: string) =>
    template.areas.flatMap(({ subQuestions }) => subQuestions).find((row) => row.no === no)?.name
  if (lacking.length === 0)
    return (
      <p>
        <StateMark state="agreed">
          <Trans>Alla delfrågor är avgjorda och alla avsnitt godkända.</Trans>
        </StateMark>
      </p>
    )
  return (
    <>
      <Group
        count={consensus.length}
        title={
          <Plural
            value={consensus.length}
            one="# delfråga saknar samsyn"
            other="# delfrågor saknar samsyn"
          />
        }
      >
        {consensus.map(({ subQuestion: no }) => {
          const section = sectionOf(template, no) ?? {
            room: `area-${no.split('.')[0]}`,
            root: 'general',
          }
          return (
            <li key={no}>
              <Link {...placeOfText(id, section)}>
                {no} {nameOf(no)}
              </Link>
            </li>
          )
        })}
      </Group>
      <Group
        count={threadClosed.length}
        title={
          <Plural
            value={threadClosed.length}
            one="# hindrande kommentar är öppen"
            other="# hindrande kommentarer är öppna"
          />
        }
      >
        {threadClosed.map(({ thread, section }) => {
          const { chapter, heading } = textOf(section)
          return (
            <li key={thread}>
              <Link {...placeOfText(id, section)} onClick={() => onThread(thread)}>
                <Trans>
                  Kommentar {thread} i {chapter} · {heading}
                </Trans>
              </Link>
            </li>
          )
        })}
      </Group>
      <Group
        count={approval.length}
        title={
          <Plural
            value={approval.length}
            one="# avsnitt är inte godkänt"
            other="# avsnitt är inte godkända"
          />
        }
      >
        {approval.map(({ section }) => {
          const { chapter, heading } = textOf(section)
          return (
            <li key={`${section.room}/${section.root}`}>
              <Link {...placeOfText(id, section)}>
                {chapter} · {heading}
              </Link>
            </li>
          )
        })}
      </Group>
    </>
  )
}

/** Few stand open; of many one sees the number first. */
const FEW = 8

function Group({
  count,
  title,
  children,
}: {
  count: number
  title: ReactNode
  children: ReactNode
}) {
  if (count === 0) return null
  return (
    <details className="ending-lacking" open={count <= FEW}>
      <summary>
        <StateMark state="blocked">{title}</StateMark>
      </summary>
      <ul className="ui-list">{children}</ul>
    </details>
  )
}
