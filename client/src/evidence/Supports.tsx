import { Trans, useLingui } from '@lingui/react/macro'
import { parseRoomName } from '@samsyn/document'
import type { Anchor, EvidenceNo, EvidencePart, PointRef, SubQuestionNo } from '@samsyn/scoring'
import { type ReactNode, useId } from 'react'
import { Refusal, useAct } from '../connection/index.ts'
import { shortName, useTextWords } from '../words/index.ts'
import type { EvidenceHere } from './evidenceHere.ts'
import { RowChoice } from './RowChoice.tsx'
import { itemNumbered } from './register.ts'
import { rowName } from './rowName.ts'
import { supportedBy } from './supports.ts'
import { Unlink } from './Unlink.tsx'
import { useWrittenPoints } from './useWrittenPoints.ts'

interface Props extends EvidenceHere {
  no: EvidenceNo
  part: EvidencePart
}

/** What rests on one item, with the ways there; here it is tied to sub-questions. */
export function Supports({ no, part, view, frame, send, ways }: Props) {
  const { t } = useLingui()
  const id = useId()
  const texts = useTextWords(frame.template)
  const { run, busy, problem } = useAct(send)
  const { subQuestions, points, passages, judgements } = supportedBy(part, no)
  const mayUnlink = part.may.includes('unlink')
  const rows = view.areas.filter(({ recused }) => !recused).flatMap((area) => area.subQuestions)
  const free = rows
    .map((row) => row.no)
    .filter((row) => !subQuestions.some(({ subQuestion }) => subQuestion === row))
  const late = itemNumbered(part, no)?.late === true
  const unlink = (link: number, what: string) =>
    mayUnlink && <Unlink what={what} onUnlink={() => void run({ type: 'unlink', link })} />
  const nothing = subQuestions.length + points.length + passages.length + judgements.length === 0
  return (
    <section aria-labelledby={id} aria-busy={busy}>
      <h2 id={id}>
        <Trans>Stöder</Trans>
      </h2>
      {nothing && (
        <p className="evidence-soft">
          <Trans>Inget än. I texten knyts underlag till stycken och punkter.</Trans>
        </p>
      )}
      <ul className="ui-list evidence-supports">
        {subQuestions.map(({ subQuestion, link }) => (
          <Support key={link} href={ways.row(subQuestion)} act={unlink(link, subQuestion)}>
            {rowName(frame, subQuestion)}
          </Support>
        ))}
        {judgements.map(({ subQuestion, person }) => (
          <Support key={`${subQuestion}/${person}`} href={ways.row(subQuestion)}>
            <JudgedWords name={shortName(frame, person) ?? t`Någon`} no={subQuestion} />
          </Support>
        ))}
        {points.map(({ point, link }) => (
          <PointSupport key={link} point={point} frame={frame} ways={ways}>
            {unlink(link, texts({ room: point.room, root: 'strengths' }).chapter)}
          </PointSupport>
        ))}
        {passages.map(({ passage, link }) => (
          <Support key={link} href={ways.passage(passage, link)} act={unlink(link, passage.quote)}>
            <Passage passage={passage} where={texts(passage).heading} />
          </Support>
        ))}
      </ul>
      {part.may.includes('link') &&
        (late ? (
          <p className="evidence-soft">
            <Trans>
              Daterat efter bedömningsdatum. Det kan stå i texten men inte stödja poäng i en
              delfråga.
            </Trans>
          </p>
        ) : (
          <RowChoice
            frame={frame}
            choices={free}
            onChoose={(subQuestion: SubQuestionNo) =>
              void run({
                type: 'link',
                from: { kind: 'evidence', evidence: no },
                to: { kind: 'subQuestion', subQuestion },
              })
            }
          />
        ))}
      <Refusal problem={problem} />
    </section>
  )
}

/** A strength or an improvement, in its own words once its area has come. */
function PointSupport({
  point,
  frame,
  ways,
  children,
}: Pick<Props, 'frame' | 'ways'> & { point: PointRef; children: ReactNode }) {
  const { t } = useLingui()
  const texts = useTextWords(frame.template)
  const name = parseRoomName(point.room)
  const written = useWrittenPoints(frame.id, name ? [name] : [])
  const found = written?.find((one) => one.point === point.point)
  const root = found?.list ?? 'strengths'
  const { chapter, heading } = texts({ room: point.room, root })
  return (
    <Support href={ways.point({ room: point.room, root }, point.point)} act={children}>
      {found ? (
        <>
          <span lang={frame.template.language}>{found.text}</span>{' '}
          <span className="evidence-soft">
            {heading}, {chapter}
          </span>
        </>
      ) : written ? (
        <span className="evidence-soft">{t`En punkt som inte längre står i ${chapter}`}</span>
      ) : (
        t`En punkt i ${chapter}`
      )}
    </Support>
  )
}

function JudgedWords({ name, no }: { name: string; no: string }) {
  return (
    <Trans>
      {name}, bedömningen av {no}
    </Trans>
  )
}

function Passage({ passage, where }: { passage: Anchor; where: string }) {
  return (
    <>
      <q className="evidence-quote">{passage.quote}</q>{' '}
      <span className="evidence-soft">{where}</span>
    </>
  )
}

function Support({ href, act, children }: { href: string; act?: ReactNode; children: ReactNode }) {
  return (
    <li className="evidence-support">
      <a href={href}>{children}</a>
      {act}
    </li>
  )
}
