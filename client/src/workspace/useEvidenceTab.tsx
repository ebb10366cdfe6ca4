import { Trans, useLingui } from '@lingui/react/macro'
import { parseRoomName } from '@samsyn/document'
import type { SubQuestionNo } from '@samsyn/scoring'
import { useEvidence } from '../connection/index.ts'
import { Beside, useAtCaret, useWrittenPoints } from '../evidence/index.ts'
import type { Passages } from '../narrative/index.ts'
import { useEvaluationHere } from './evaluation.ts'
import { useEvidenceWays } from './useEvidenceWays.ts'
import { useRowLinks } from './useRowLinks.ts'

interface Wanted {
  room: string
  passages: Passages | undefined
  subQuestion: SubQuestionNo | undefined
}

/** The pane's tab of what the text and the points of a room rest on. */
export function useEvidenceTab({ room, passages, subQuestion }: Wanted) {
  const { t } = useLingui()
  const { view, frame, send, point, choosePoint } = useEvaluationHere()
  const part = useEvidence()
  const ways = useEvidenceWays()
  const { followed } = useRowLinks()
  const { marked, links } = useAtCaret(passages)
  const name = parseRoomName(room)
  const points = useWrittenPoints(frame.id, name && room !== 'summary' ? [name] : [])
  return {
    key: 'evidence' as const,
    name: <Trans>Underlag</Trans>,
    paneName: t`Underlag`,
    content: () => (
      <article onClickCapture={followed} aria-label={t`Underlag`}>
        <Beside
          part={part}
          view={view}
          frame={frame}
          send={send}
          ways={ways}
          subQuestion={subQuestion}
          marked={marked}
          at={links}
          points={points ?? []}
          point={point?.room === room ? point : undefined}
          onPoint={choosePoint}
        />
      </article>
    ),
  }
}
