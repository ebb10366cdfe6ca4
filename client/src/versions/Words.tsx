import { Trans } from '@lingui/react/macro'
import type { Inline, Marks, WordChange } from '@samsyn/document'
import type { ReactNode } from 'react'
import { VisuallyHidden } from '../ui/index.ts'

/** Which of two states is shown; `both` shows in one text what went and what came. */
export type Side = 'before' | 'after' | 'both'

/** Letters, and what happened to them: told by line and word, never by colour alone. */
export function Words({ words, side }: { words: readonly WordChange[]; side: Side }) {
  return words.map((change, place) => <Change key={place} change={change} side={side} />)
}

function Change({ change, side }: { change: WordChange; side: Side }) {
  switch (change.how) {
    case 'same':
      return <Piece piece={change.piece} />
    case 'added':
      return side === 'before' ? null : (
        <ins className="versions-ins">
          <VisuallyHidden>
            <Trans>[tillagt]</Trans>{' '}
          </VisuallyHidden>
          <Piece piece={change.piece} />
        </ins>
      )
    case 'removed':
      return side === 'after' ? null : (
        <del className="versions-del">
          <VisuallyHidden>
            <Trans>[borttaget]</Trans>{' '}
          </VisuallyHidden>
          <Piece piece={change.piece} />
        </del>
      )
    case 'marked':
      return (
        <span className="versions-marked">
          <Marked marks={side === 'before' ? change.before : change.after}>{change.text}</Marked>
          <VisuallyHidden>
            {' '}
            <Trans>[annan formatering]</Trans>
          </VisuallyHidden>
        </span>
      )
    case 'noted':
      return (
        <span className="versions-note">
          <Words words={change.words} side={side} />
        </span>
      )
  }
}

export function Content({ content }: { content: readonly Inline[] }) {
  return content.map((piece, place) => <Piece key={place} piece={piece} />)
}

function Piece({ piece }: { piece: Inline }) {
  if (piece.type === 'break') return <br />
  if (piece.type === 'footnote') return <span className="versions-note">{piece.text}</span>
  return <Marked marks={piece.marks}>{piece.text}</Marked>
}

function Marked({ marks, children }: { marks: Marks; children: string }) {
  let shown: ReactNode = children
  if (marks.strong) shown = <strong>{shown}</strong>
  if (marks.emphasis) shown = <em>{shown}</em>
  if (marks.goodExample) shown = <mark className="versions-good">{shown}</mark>
  if (marks.link !== undefined) shown = <span className="versions-link">{shown}</span>
  return shown
}
