import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useProblemWords } from '../connection/index.ts'
import { Button, useTitle } from '../ui/index.ts'
import { DoorPage } from './DoorPage.tsx'
import { tokenIn } from './doors.ts'
import { ToSignIn } from './ToSignIn.tsx'
import { useEntering } from './useEntering.ts'

/** Where a mailed link leads. It is used by a press: programs that fetch links in letters do not. */
export function LinkPage() {
  const { t } = useLingui()
  useTitle(t`Logga in`)
  const words = useProblemWords()
  const [token] = useState(() => tokenIn(location.hash))
  const { entering, problem, enter } = useEntering('/api/sign-in/link')
  return (
    <DoorPage
      title={<Trans>Logga in</Trans>}
      lead={<Trans>Länken i brevet gäller en gång, i tio minuter.</Trans>}
    >
      <p className="session-problem" role="alert">
        {problem && words(problem)}
      </p>
      <div className="session-acts">
        <Button
          kind="primary"
          aria-busy={entering}
          aria-disabled={entering}
          onClick={() => void enter({ token })}
        >
          <Trans>Logga in</Trans>
        </Button>
        {problem && <ToSignIn />}
      </div>
    </DoorPage>
  )
}
