import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

interface Props<Fault> {
  faults: readonly Fault[]
  /** How many are shown. */
  most: number
  /** How many there are, where `faults` are the first of them. */
  all?: number | undefined
  /** What tells one from the others. */
  keyOf: (fault: Fault) => string
  words: (fault: Fault) => ReactNode
}

/** What is wrong with what was brought in, one below the other, each with its line in the file. */
export function FaultList<Fault extends { line?: number | null | undefined }>(props: Props<Fault>) {
  const { faults, most, all = faults.length, keyOf, words } = props
  const shown = faults.slice(0, most)
  const more = all - shown.length
  return (
    <ul className="administration-faults">
      {shown.map((fault) => (
        <li key={keyOf(fault)}>
          {typeof fault.line === 'number' && <Line line={fault.line} />}
          {words(fault)}
        </li>
      ))}
      {more > 0 && (
        <li>
          <Trans>och {more} till</Trans>
        </li>
      )}
    </ul>
  )
}

function Line({ line }: { line: number }) {
  return (
    <>
      <strong>
        <Trans>Rad {line}</Trans>
      </strong>{' '}
    </>
  )
}
