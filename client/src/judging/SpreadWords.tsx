import { Trans } from '@lingui/react/macro'
import type { SpreadView } from '@samsyn/scoring'
import { StateMark } from '../ui/index.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

/** How far apart the judgements are, in figures and in a word (C4). */
export function SpreadWords() {
  const { row } = usePanel()
  const words = useWords()
  if (!row.spread)
    return (
      <p className="judging-spread-words">
        <Trans>En bedömning räknas här, så det finns ingen spridning.</Trans>
      </p>
    )
  const share = words.share(row.spread.share)
  return (
    <p className="judging-spread-words">
      <span>
        <Trans>Spridning {share}</Trans>
      </span>
      <SpreadMark word={row.spread.word} />
    </p>
  )
}

function SpreadMark({ word }: { word: SpreadView['word'] }) {
  switch (word) {
    case 'aligned':
      return (
        <StateMark state="agreed">
          <Trans>lika</Trans>
        </StateMark>
      )
    case 'close':
      return (
        <StateMark state="agreed">
          <Trans>nära varandra</Trans>
        </StateMark>
      )
    case 'divergent':
      return (
        <StateMark state="talk">
          <Trans>att prata om</Trans>
        </StateMark>
      )
  }
}
