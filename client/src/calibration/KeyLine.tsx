import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useKeyWords } from './useKeyWords.ts'

interface Props {
  /** Whether single letters act. */
  lettersOn: boolean
  /** What the last key did or could not do. */
  said: ReactNode
}

/** The keys at the bottom of the screen, and what the last of them came to. */
export function KeyLine({ lettersOn, said }: Props) {
  const words = useKeyWords()
  return (
    <footer className="calibration-keys">
      <p role="status" className="calibration-said">
        {said}
      </p>
      {lettersOn ? (
        <ul className="ui-list">
          {words.map(({ keys, short }) => (
            <li key={short}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}{' '}
              {short}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <Trans>Kortkommandon är av. Pilarna, Enter och Esc fungerar.</Trans>
        </p>
      )}
    </footer>
  )
}
