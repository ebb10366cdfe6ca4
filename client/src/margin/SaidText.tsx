import { useMarginHere } from './margin.ts'
import { piecesOf } from './mentions.ts'

/** What somebody wrote, with those who are called in it marked. */
export function SaidText({ text }: { text: string }) {
  const { people } = useMarginHere()
  let at = 0
  return (
    <p className="margin-said">
      {piecesOf(text, people).map(({ text: piece, person }) => {
        const key = at
        at += piece.length
        return person ? (
          <span key={key} className="margin-called">
            {piece}
          </span>
        ) : (
          piece
        )
      })}
    </p>
  )
}
