import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { parseRoomName } from '@samsyn/document'
import type { EvidencePart } from '@samsyn/scoring'
import { type ReactNode, useId } from 'react'
import { Skeleton } from '../ui/index.ts'
import { useTextWords } from '../words/index.ts'
import type { EvidenceHere } from './evidenceHere.ts'
import { unsupportedPoints, unsupportedRows, type WrittenPoint } from './missing.ts'
import { rowName } from './rowName.ts'
import { useWrittenPoints } from './useWrittenPoints.ts'

interface Props extends EvidenceHere {
  part: EvidencePart
}

/** What no evidence supports: sub-questions, and what is written as strengths and improvements. */
export function Missing({ part, view, frame, ways }: Props) {
  const { t } = useLingui()
  const texts = useTextWords(frame.template)
  const rows = unsupportedRows(part, view)
  const read = view.areas.filter(({ recused }) => !recused)
  const written = useWrittenPoints(
    frame.id,
    read.flatMap(({ no }) => parseRoomName(`area-${no}`) ?? []),
  )
  const points = written && unsupportedPoints(part, written)
  const inList = (list: WrittenPoint['list']) => points?.filter((one) => one.list === list)
  return (
    <div className="evidence-missing">
      <p className="evidence-soft">
        <Trans>
          Bedömningar som inte har öppnats räknas inte in: vad de vilar på vet bara den som skrev
          dem.
        </Trans>
      </p>
      <Group
        title={t`Delfrågor`}
        all={t`Alla delfrågor har underlag.`}
        items={rows}
        itemKey={(no) => no}
      >
        {(no) => <a href={ways.row(no)}>{rowName(frame, no)}</a>}
      </Group>
      {[
        { list: 'strengths' as const, title: t`Styrkor`, all: t`Alla styrkor har underlag.` },
        {
          list: 'improvements' as const,
          title: t`Förbättringsmöjligheter`,
          all: t`Alla förbättringsmöjligheter har underlag.`,
        },
      ].map(({ list, title, all }) => (
        <Group
          key={list}
          title={title}
          all={all}
          items={inList(list)}
          itemKey={(one, at) => `${one.room}/${one.point ?? at}`}
        >
          {(one) => (
            <>
              <a
                href={ways.point({ room: one.room, root: one.list }, one.point)}
                lang={frame.template.language}
              >
                {one.text}
              </a>{' '}
              <span className="evidence-soft">
                {texts({ room: one.room, root: one.list }).chapter}
              </span>
            </>
          )}
        </Group>
      ))}
    </div>
  )
}

interface GroupProps<Item> {
  title: string
  /** Said where none is missing. */
  all: string
  /** Undefined until they are known. */
  items: readonly Item[] | undefined
  itemKey: (item: Item, at: number) => string
  children: (item: Item) => ReactNode
}

function Group<Item>({ title, all, items, itemKey, children }: GroupProps<Item>) {
  const { t } = useLingui()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {items && items.length > 0 && (
          <span className="evidence-soft">
            {' '}
            <Plural value={items.length} one="# utan" other="# utan" />
          </span>
        )}
      </h2>
      {items === undefined && (
        <div role="status" aria-label={t`Läser texterna`}>
          <Skeleton width="70%" height="1.25rem" />
          <Skeleton width="55%" height="1.25rem" />
        </div>
      )}
      {items?.length === 0 && <p className="evidence-soft">{all}</p>}
      <ul className="ui-list evidence-supports">
        {items?.map((item, at) => (
          <li key={itemKey(item, at)} className="evidence-support">
            <span>{children(item)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
