import { Trans, useLingui } from '@lingui/react/macro'
import type { Anchor, EvidencePart, LinkNo, SubQuestionNo } from '@samsyn/scoring'
import { useId } from 'react'
import { Refusal, useAct } from '../connection/index.ts'
import type { EvidenceHere } from './evidenceHere.ts'
import { ItemChoice } from './ItemChoice.tsx'
import { ItemLink } from './ItemLink.tsx'
import type { WrittenPoint } from './missing.ts'
import { PointChoice } from './PointChoice.tsx'
import { type Tied, tiedPassages } from './supports.ts'
import { Unlink } from './Unlink.tsx'

interface Props extends EvidenceHere {
  part: EvidencePart
  marked: Anchor | undefined
  at: readonly LinkNo[]
  points: readonly WrittenPoint[]
  subQuestion: SubQuestionNo | undefined
}

/** What the sentence at the caret is based on, and what may be tied to what is marked. */
export function BesidePassage(props: Props) {
  const { part, marked, at, points, frame } = props
  const { t } = useLingui()
  const id = useId()
  const { run, problem } = useAct(props.send)
  const tied = tiedPassages(part).filter(({ link }) => at.includes(link))
  const mayLink = part.may.includes('link')
  const nameOf = (one: Tied) =>
    points.find(({ point }) => point !== undefined && point === one.point?.point)?.text ??
    t`En punkt`
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        <Trans>Stycket</Trans>
      </h3>
      {tied.length === 0 && !marked && (
        <p className="evidence-soft">
          {mayLink ? (
            <Trans>
              Ställ markören i en mening för att se vad den bygger på. Markera ord för att knyta
              underlag till dem.
            </Trans>
          ) : (
            <Trans>Ställ markören i en mening för att se vad den bygger på.</Trans>
          )}
        </p>
      )}
      <ul className="ui-list evidence-supports">
        {tied.map((one) => {
          const act = part.may.includes('unlink') && (
            <Unlink
              what={one.passage.quote}
              onUnlink={() => void run({ type: 'unlink', link: one.link })}
            />
          )
          const quote = <q className="evidence-quote">{one.passage.quote}</q>
          return one.evidence === undefined ? (
            <li key={one.link} className="evidence-support">
              <span>
                <Trans>Stöder punkten</Trans>{' '}
                <span lang={frame.template.language}>{nameOf(one)}</span>
                <span className="evidence-how">{quote}</span>
              </span>
              {act}
            </li>
          ) : (
            <ItemLink
              key={one.link}
              no={one.evidence}
              part={part}
              ways={props.ways}
              how={quote}
              act={act}
            />
          )
        })}
      </ul>
      {marked && mayLink && <Tie {...props} marked={marked} run={run} />}
      <Refusal problem={problem} />
    </section>
  )
}

interface TieProps extends Props {
  marked: Anchor
  run: ReturnType<typeof useAct>['run']
}

/** What is marked, tied to an item that it rests on, or to a point that rests on it. */
function Tie({ part, marked, points, subQuestion, frame, run }: TieProps) {
  const passage = { kind: 'passage', passage: marked } as const
  return (
    <div className="evidence-tie">
      <p className="evidence-marked">
        <q className="evidence-quote" lang={frame.template.language}>
          {marked.quote}
        </q>
      </p>
      <ItemChoice
        label={<Trans>Bygger på underlag</Trans>}
        part={part}
        about={subQuestion}
        taken={[]}
        forPoints={false}
        onChoose={(evidence) =>
          void run({ type: 'link', from: { kind: 'evidence', evidence }, to: passage })
        }
      />
      <PointChoice
        points={points}
        onChoose={(point) =>
          void run({ type: 'link', from: passage, to: { kind: 'point', ...point } })
        }
      />
    </div>
  )
}
