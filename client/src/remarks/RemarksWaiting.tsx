import { Plural } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useReleases } from '../connection/index.ts'
import { isWaiting } from './remarkState.ts'
import './remarks.css'

/** Where all that is said is looked through: that the municipality waits too, and the way there. */
export function RemarksWaiting({ id }: { id: string }) {
  const waiting = useReleases()?.remarks.filter(isWaiting).length ?? 0
  if (waiting === 0) return null
  return (
    <p className="remarks-waiting">
      <Link to="/e/$id/releases" params={{ id }}>
        <Plural
          value={waiting}
          one="# synpunkt från kommunen väntar på svar"
          other="# synpunkter från kommunen väntar på svar"
        />
      </Link>
    </p>
  )
}
