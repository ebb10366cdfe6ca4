import { Plural, useLingui } from '@lingui/react/macro'
import { MessageSquare } from 'lucide-react'
import { Button } from '../ui/index.ts'

/** On a narrow screen: brings up what is said beside the texts. */
export function CommentsButton({ count, onOpen }: { count: number; onOpen: () => void }) {
  const { t } = useLingui()
  return (
    <Button className="workspace-below-comments" title={t`Kommentarer`} onClick={onOpen}>
      <MessageSquare aria-hidden />
      <span className="ui-hidden">
        <Plural value={count} one="# öppen kommentar" other="# öppna kommentarer" />
      </span>
      <span aria-hidden="true">{count > 0 && count}</span>
    </Button>
  )
}
