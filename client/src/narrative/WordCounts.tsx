import { Plural, Trans } from '@lingui/react/macro'
import { useOutlines } from '../connection/index.ts'
import { wordsIn } from './earlierNotes.ts'

interface Props {
  /** The room that the texts are in. */
  room: string
  /** Its texts in reading order, each under its heading. */
  texts: readonly { root: string; heading: string }[]
  language: string
}

/** How much is written: in the chapter, in the report, and on demand in each text. */
export function WordCounts({ room, texts, language }: Props) {
  const outlines = useOutlines()
  const here = outlines.get(room)
  if (!here) return null
  const rooms = [...outlines.values()].filter(({ room: name }) => /^(area-\d|summary)$/.test(name))
  return (
    <details className="narrative-counts">
      <summary>
        <Plural value={wordsIn([here])} one="# ord i kapitlet" other="# ord i kapitlet" />,{' '}
        <Plural value={wordsIn(rooms)} one="# i rapporten" other="# i rapporten" />
      </summary>
      <dl>
        {texts.map(({ root, heading }) => (
          <div key={root} className="narrative-counts-text">
            <dt lang={language}>{heading}</dt>
            <dd>
              <Plural
                value={here.texts.find((text) => text.root === root)?.words ?? 0}
                one="# ord"
                other="# ord"
              />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Trans>Fotnoternas ord är med.</Trans>
      </p>
    </details>
  )
}
