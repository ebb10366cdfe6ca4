import { unanswered } from './commandQueues.ts'
import { someTextUnsaved } from './heldRooms.ts'

/** Asks before the page is left while something here is not on the server. */
export function askBeforeLeaving(): void {
  addEventListener('beforeunload', (event) => {
    if (someTextUnsaved() || unanswered() > 0) event.preventDefault()
  })
}
