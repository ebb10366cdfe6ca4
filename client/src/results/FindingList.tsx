import { Trans } from '@lingui/react/macro'
import type { ResultSetWhole } from '../connection/index.ts'
import { FindingWords } from './FindingWords.tsx'
import { type Finding, toldFindings } from './toldFindings.ts'

const MOST = 100

/** What of a set does not fit, each with whose result it is and where its file says so. */
export function FindingList({
  findings,
  results,
}: {
  findings: readonly Finding[]
  results: ResultSetWhole['results']
}) {
  const told = toldFindings(findings)
  const more = told.length - MOST
  return (
    <ul className="results-faults">
      {told.slice(0, MOST).map((finding) => {
        const { result: place, at, what, line } = finding
        const result = results[place]
        return (
          <li key={`${place} ${at} ${what}`}>
            {typeof line === 'number' && (
              <>
                <strong>
                  <Trans>Rad {line}</Trans>
                </strong>{' '}
              </>
            )}
            {result && `${result.municipality} ${result.year}: `}
            <FindingWords finding={finding} />
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
