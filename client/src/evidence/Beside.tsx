import { Trans, useLingui } from '@lingui/react/macro'
import type { Anchor, EvidencePart, LinkNo, PointRef, SubQuestionNo } from '@samsyn/scoring'
import { Skeleton } from '../ui/index.ts'
import { BesidePassage } from './BesidePassage.tsx'
import { BesidePoint } from './BesidePoint.tsx'
import { BesideRow } from './BesideRow.tsx'
import type { EvidenceHere } from './evidenceHere.ts'
import type { WrittenPoint } from './missing.ts'
import './evidence.css'

interface Props extends EvidenceHere {
  /** Undefined until it has come. */
  part: EvidencePart | undefined
  /** The sub-question at hand. */
  subQuestion: SubQuestionNo | undefined
  /** What is marked in the text. */
  marked: Anchor | undefined
  /** The links whose passages the caret is in. */
  at: readonly LinkNo[]
  /** The strengths and improvements of the area. */
  points: readonly WrittenPoint[]
  /** The point that was asked about. */
  point: PointRef | undefined
  onPoint: (point: PointRef | undefined) => void
}

/** What the sub-question, the passage and the point at hand rest on; here it is tied and untied. */
export function Beside({ part, subQuestion, marked, at, point, ...rest }: Props) {
  const { t } = useLingui()
  const { ways, view, frame, send, points, onPoint } = rest
  const here = { ways, view, frame, send }
  if (!part)
    return (
      <div className="evidence-skeleton" role="status" aria-label={t`Hämtar underlaget`}>
        <Skeleton width="70%" height="1.25rem" />
        <Skeleton width="55%" height="1.25rem" />
      </div>
    )
  if (part.items.length === 0 && part.links.length === 0)
    return (
      <p className="evidence-soft evidence-beside">
        <Trans>
          Det finns inget underlag än. Det läggs in i registret, under Underlag i menyn.
        </Trans>
      </p>
    )
  return (
    <div className="evidence-beside">
      {point && (
        <BesidePoint part={part} point={point} points={points} onPoint={onPoint} {...here} />
      )}
      <BesidePassage
        part={part}
        marked={marked}
        at={at}
        points={points}
        subQuestion={subQuestion}
        {...here}
      />
      {subQuestion && <BesideRow part={part} subQuestion={subQuestion} {...here} />}
    </div>
  )
}
