import { Plural, Trans } from '@lingui/react/macro'
import { type Block, differenceOf } from '@samsyn/document'
import { useMemo } from 'react'
import { folded, type Shown } from './folded.ts'
import { Part } from './Parts.tsx'

interface Props {
  before: readonly Block[]
  after: readonly Block[]
  /** In two columns, else in one text. */
  beside: boolean
}

/** What is different between two states of one text. */
export function Difference({ before, after, beside }: Props) {
  const shown = useMemo(() => folded(differenceOf(before, after)), [before, after])
  return (
    <div className="versions-difference" data-beside={beside || undefined}>
      {shown.map((one, place) => (
        <Line key={place} shown={one} beside={beside} />
      ))}
    </div>
  )
}

function Line({ shown, beside }: { shown: Shown; beside: boolean }) {
  if ('same' in shown)
    return (
      <p className="versions-same">
        <Plural value={shown.same} one="Ett stycke är lika" other="# stycken är lika" />
      </p>
    )
  if (!beside)
    return (
      <div className="versions-both">
        <Part change={shown.change} side="both" />
      </div>
    )
  return (
    <>
      <div className="versions-side">
        {shown.change.how === 'added' ? <Nothing /> : <Part change={shown.change} side="before" />}
      </div>
      <div className="versions-side">
        {shown.change.how === 'removed' ? <Nothing /> : <Part change={shown.change} side="after" />}
      </div>
    </>
  )
}

function Nothing() {
  return (
    <p className="versions-nothing">
      <Trans>Finns inte här</Trans>
    </p>
  )
}
