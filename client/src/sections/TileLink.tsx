import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Locale } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import type { EvaluationFrame } from '../connection/index.ts'
import { StateMark } from '../ui/index.ts'
import { placeOfText, shortName, useTextWords, whenSaid } from '../words/index.ts'
import { StandingMark } from './StandingMark.tsx'
import type { Tile } from './tiles.ts'

interface Props {
  id: string
  tile: Tile
  frame: EvaluationFrame
  me: string
  /** Beside its state: how much is written, or since when it stands so and where. */
  told: 'place' | 'time'
  now: number
}

/** One text, which leads to its place. */
export function TileLink({ id, tile, frame, me, told, now }: Props) {
  const { t, i18n } = useLingui()
  const words = useTextWords(frame.template)
  const { chapter, heading } = words(tile.on)
  const { since, blocking, open } = tile
  const who = since && (since.by === me ? t`du` : (shortName(frame, since.by) ?? ''))
  return (
    <li className="board-tile" data-standing={tile.standing}>
      <Link {...placeOfText(id, tile.on)} className="board-link">
        {told === 'time' && <span className="board-soft board-chapter">{chapter}</span>}
        <span className="board-name" lang={frame.template.language}>
          {heading}
        </span>
        <span className="board-state">
          <StandingMark standing={tile.standing} />
          {blocking > 0 && (
            <StateMark state="blocked">
              <Plural value={blocking} one="# hindrar" other="# hindrar" />
            </StateMark>
          )}
        </span>
        <span className="board-soft">
          {told === 'time' && since ? (
            <>
              {who} · {whenSaid(since.at, now, i18n.locale as Locale)}
            </>
          ) : (
            <Amount words={tile.words} open={open} />
          )}
        </span>
      </Link>
    </li>
  )
}

function Amount({ words, open }: { words: number | undefined; open: number }) {
  return (
    <>
      {words === 0 ? (
        <Trans>tom</Trans>
      ) : (
        words !== undefined && <Plural value={words} one="# ord" other="# ord" />
      )}
      {open > 0 && (
        <>
          {words !== undefined && ' · '}
          <Plural value={open} one="# kommentar" other="# kommentarer" />
        </>
      )}
    </>
  )
}
