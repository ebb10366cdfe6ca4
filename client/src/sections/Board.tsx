import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { RoomOutline } from '@samsyn/document'
import type { MarginPart, SectionsPart, TeamView } from '@samsyn/scoring'
import { type ReactNode, useId } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'
import { useTextWords } from '../words/index.ts'
import { Loads } from './Loads.tsx'
import { TileLink } from './TileLink.tsx'
import { byRoom, loadsOf, stuck, type Tile, tilesOf, waitsFor } from './tiles.ts'
import './board.css'

interface Props {
  id: string
  view: TeamView
  frame: EvaluationFrame
  sections: SectionsPart
  margins: readonly MarginPart[]
  outlines: readonly RoomOutline[]
  now: number
}

/** How far each text of the report has come: what waits for the reader first. */
export function Board({ id, view, frame, sections, margins, outlines, now }: Props) {
  const { t } = useLingui()
  const words = useTextWords(frame.template)
  const tiles = tilesOf(sections, margins, outlines)
  const mine = tiles.filter((tile) => waitsFor(tile, view.me.role))
  const slow = stuck(tiles, now).filter((tile) => !mine.includes(tile))
  const approved = tiles.filter(({ standing }) => standing === 'approved').length
  const team = view.people.filter(({ role }) => role !== 'municipality').map(({ person }) => person)
  const link = (tile: Tile, told: 'place' | 'time') => (
    <TileLink
      key={`${tile.on.room} ${tile.on.root}`}
      id={id}
      tile={tile}
      frame={frame}
      me={view.me.person}
      told={told}
      now={now}
    />
  )
  return (
    <div className="board">
      <header className="board-head">
        <h1 className="board-title">
          <Trans>Tavla</Trans>
        </h1>
        <p className="board-soft">
          <Trans>
            {approved} av {tiles.length} texter godkända
          </Trans>
        </p>
      </header>
      <Part title={t`Väntar på dig`}>
        {mine.length === 0 ? (
          <p className="board-soft">
            <Trans>Ingen text väntar på dig.</Trans>
          </p>
        ) : (
          <ul className="ui-list board-tiles">{mine.map((tile) => link(tile, 'time'))}</ul>
        )}
      </Part>
      {slow.length > 0 && (
        <Part title={t`Står stilla`}>
          <ul className="ui-list board-tiles">{slow.map((tile) => link(tile, 'time'))}</ul>
        </Part>
      )}
      <Part title={t`Alla texter`}>
        <div className="board-rooms">
          {byRoom(tiles).map(({ room, tiles: here }) => {
            const done = here.filter(({ standing }) => standing === 'approved').length
            return (
              <section key={room} className="board-room">
                <h3 className="board-room-name">
                  {words({ room, root: '' }).chapter}
                  <span className="board-soft">
                    <Plural
                      value={here.length}
                      one={`${done} av # text`}
                      other={`${done} av # texter`}
                    />
                  </span>
                </h3>
                <ul className="ui-list board-tiles">{here.map((tile) => link(tile, 'place'))}</ul>
              </section>
            )
          })}
        </div>
      </Part>
      <Part title={t`Kommentarer hos var och en`}>
        <Loads loads={loadsOf(team, margins)} frame={frame} me={view.me.person} />
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="board-part" aria-labelledby={id}>
      <h2 id={id} className="board-part-title">
        {title}
      </h2>
      {children}
    </section>
  )
}
