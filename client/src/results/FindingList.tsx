import { FaultList } from '../administration/index.ts'
import type { ResultSetWhole } from '../connection/index.ts'
import { FindingWords } from './FindingWords.tsx'
import { type Finding, toldFindings } from './toldFindings.ts'

const MOST = 100

interface Props {
  findings: readonly Finding[]
  results: ResultSetWhole['results']
}

/** What of a set does not fit, each with whose result it is and where its file says so. */
export function FindingList({ findings, results }: Props) {
  return (
    <FaultList
      faults={toldFindings(findings)}
      most={MOST}
      keyOf={({ result, at, what }) => `${result} ${at} ${what}`}
      words={(finding) => {
        const whose = results[finding.result]
        return (
          <>
            {whose && `${whose.municipality} ${whose.year}: `}
            <FindingWords finding={finding} />
          </>
        )
      }}
    />
  )
}
