import { Plural, Trans } from '@lingui/react/macro'
import { type EvidencePart, interviewGroups } from '@samsyn/scoring'
import { interviewCounts } from './register.ts'
import { useEvidenceWords } from './useEvidenceWords.ts'

/** How many interviews there were with each group: what chapter 2 tells of. */
export function Counts({ part }: { part: EvidencePart }) {
  const { groups } = useEvidenceWords()
  const counts = interviewCounts(part)
  if (counts.size === 0) return null
  const interviews = [...counts.values()].reduce((sum, one) => sum + one.interviews, 0)
  const people = [...counts.values()].reduce((sum, one) => sum + one.people, 0)
  return (
    <dl className="evidence-counts">
      <div>
        <dt>
          <Trans>Intervjuer</Trans>
        </dt>
        <dd>
          <b>{interviews}</b> <People count={people} />
        </dd>
      </div>
      {interviewGroups.map((group) => {
        const count = counts.get(group)
        return (
          count && (
            <div key={group}>
              <dt>{groups[group]}</dt>
              <dd>
                <b>{count.interviews}</b> <People count={count.people} />
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}

function People({ count }: { count: number }) {
  return (
    <span className="evidence-soft">
      <Plural value={count} one="# person" other="# personer" />
    </span>
  )
}
