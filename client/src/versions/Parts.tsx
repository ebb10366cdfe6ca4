import { Trans } from '@lingui/react/macro'
import type { NodeHead, TextChange, TextNode } from '@samsyn/document'
import type { ReactNode } from 'react'
import { HeadChange } from './HeadChange.tsx'
import { Content, type Side, Words } from './Words.tsx'

/** A change of a text's part, as one of its two states or as both in one. */
export function Part({ change, side }: { change: TextChange; side: Side }) {
  switch (change.how) {
    case 'same':
      return <Node node={change.node} />
    case 'added':
      return side === 'before' ? null : <Node node={change.node} how="added" />
    case 'removed':
      return side === 'after' ? null : <Node node={change.node} how="removed" />
    case 'changed': {
      const head = side === 'before' ? change.before : change.after
      const note = side !== 'before' && <HeadChange before={change.before} after={change.after} />
      const inside =
        change.parts.length > 0 ? (
          change.parts.map((part, place) => <Part key={place} change={part} side={side} />)
        ) : (
          <Words words={change.words} side={side} />
        )
      return (
        <Element head={head}>
          {note}
          {inside}
        </Element>
      )
    }
  }
}

function Node({ node, how }: { node: TextNode; how?: 'added' | 'removed' }) {
  const inside =
    node.parts.length > 0 ? (
      node.parts.map((part, place) => <Node key={place} node={part} />)
    ) : (
      <Content content={node.content} />
    )
  return (
    <Element head={node} how={how}>
      {how && (
        <span className="versions-how">
          {how === 'added' ? <Trans>Tillagt</Trans> : <Trans>Borttaget</Trans>}
        </span>
      )}
      {inside}
    </Element>
  )
}

interface ElementProps {
  head: NodeHead
  how?: 'added' | 'removed' | undefined
  children: ReactNode
}

function Element({ head, how, children }: ElementProps) {
  const given = how ? { className: `versions-${how}` } : {}
  switch (head.kind) {
    case 'paragraph':
      return <p {...given}>{children}</p>
    case 'heading':
      return head.level === 2 ? <h5 {...given}>{children}</h5> : <h4 {...given}>{children}</h4>
    case 'bullets':
      return <ul {...given}>{children}</ul>
    case 'numbers':
      return <ol {...given}>{children}</ol>
    case 'item':
      return <li {...given}>{children}</li>
    case 'quotation':
      return <blockquote {...given}>{children}</blockquote>
    case 'table':
      return (
        <div {...given} className={`versions-table ${given.className ?? ''}`}>
          {children}
        </div>
      )
    case 'row':
      return (
        <div {...given} className={`versions-row ${given.className ?? ''}`}>
          {children}
        </div>
      )
    case 'cell':
      return (
        <div
          {...given}
          className={`versions-cell ${given.className ?? ''}`}
          data-header={head.header || undefined}
        >
          {children}
        </div>
      )
  }
}
