import { Trans } from '@lingui/react/macro'
import type { TemplateFault } from '../connection/index.ts'
import { FaultWords } from './FaultWords.tsx'

const MOST = 40

/** What in a file cannot be read, each with its line. */
export function FaultList({
  faults,
  all = faults.length,
}: {
  faults: readonly TemplateFault[]
  all?: number | undefined
}) {
  const shown = faults.slice(0, MOST)
  const more = all - shown.length
  return (
    <ul className="results-faults">
      {shown.map((fault) => {
        const { line, at, what, found = '' } = fault
        return (
          <li key={`${line} ${at} ${what} ${found}`}>
            {typeof line === 'number' && (
              <>
                <strong>
                  <Trans>Rad {line}</Trans>
                </strong>{' '}
              </>
            )}
            <FaultWords fault={fault} />
          </li>
        )
      })}
      {more > 0 && (
        <li>
          <Trans>och {more} till</Trans>
        </li>
      )}
    </ul>
  )
}
