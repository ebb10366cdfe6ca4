import { Trans, useLingui } from '@lingui/react/macro'
import type { EvidencePart, SubQuestionNo } from '@samsyn/scoring'
import { useId } from 'react'
import { Refusal, useAct } from '../connection/index.ts'
import { shortName } from '../words/index.ts'
import type { EvidenceHere } from './evidenceHere.ts'
import { ItemChoice } from './ItemChoice.tsx'
import { ItemLink } from './ItemLink.tsx'
import { itemNumbered, titleOf } from './register.ts'
import { rowName } from './rowName.ts'
import { type Support, supportFor } from './supports.ts'
import { Unlink } from './Unlink.tsx'

interface Props extends EvidenceHere {
  part: EvidencePart
  subQuestion: SubQuestionNo
}

/** What there is for one sub-question. */
export function BesideRow({ part, subQuestion, frame, send, ways }: Props) {
  const id = useId()
  const { run, problem } = useAct(send)
  const found = supportFor(part, subQuestion)
  const linked = found.flatMap(({ no, link }) => (link === undefined ? [] : [no]))
  return (
    <section aria-labelledby={id}>
      <h3 id={id} lang={frame.template.language}>
        {rowName(frame, subQuestion)}
      </h3>
      {found.length === 0 && (
        <p className="evidence-soft">
          <Trans>Inget underlag är knutet hit än.</Trans>
        </p>
      )}
      <ul className="ui-list evidence-supports">
        {found.map((support) => (
          <ItemLink
            key={support.no}
            no={support.no}
            part={part}
            ways={ways}
            how={<How support={support} frame={frame} />}
            act={
              support.link !== undefined &&
              part.may.includes('unlink') && (
                <Unlink
                  what={titleOf(itemNumbered(part, support.no)?.item ?? NAMELESS)}
                  onUnlink={() => {
                    if (support.link !== undefined) void run({ type: 'unlink', link: support.link })
                  }}
                />
              )
            }
          />
        ))}
      </ul>
      {part.may.includes('link') && (
        <ItemChoice
          label={<Trans>Knyt underlag till {subQuestion}</Trans>}
          part={part}
          about={undefined}
          taken={linked}
          forPoints
          onChoose={(evidence) =>
            void run({
              type: 'link',
              from: { kind: 'evidence', evidence },
              to: { kind: 'subQuestion', subQuestion },
            })
          }
        />
      )}
      <Refusal problem={problem} />
    </section>
  )
}

const NAMELESS = { kind: 'document', title: '', date: null, link: null, file: null } as const

/** Beside being tied to the row: whose judgements name it, and which passages rest on it. */
function How({ support, frame }: { support: Support } & Pick<Props, 'frame'>) {
  const { t } = useLingui()
  const names = support.judgedBy.map((person) => shortName(frame, person) ?? t`Någon`).join(', ')
  const [first] = support.passages
  return (
    <>
      {names !== '' && <Trans>I bedömningen av {names}. </Trans>}
      {first && <q className="evidence-quote">{first.passage.quote}</q>}
    </>
  )
}
