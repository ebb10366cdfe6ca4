import { useLingui } from '@lingui/react/macro'
import { Search } from 'lucide-react'
import { Button } from '../ui/index.ts'
import { useFind } from './FindProvider.tsx'

/** Opens the search through the whole report. */
export function FindButton() {
  const { t } = useLingui()
  const { isOpen, setOpen } = useFind()
  const said = t`Sök och ersätt i rapporten (Ctrl+Skift+F)`
  return (
    <Button
      kind="quiet"
      size="small"
      aria-label={said}
      title={said}
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      <Search aria-hidden />
    </Button>
  )
}
