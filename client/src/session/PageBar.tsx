import { PersonMenu } from './PersonMenu.tsx'
import { Wordmark } from './Wordmark.tsx'

/** The bar of every screen outside an evaluation. */
export function PageBar() {
  return (
    <header className="session-bar">
      <Wordmark />
      <PersonMenu />
    </header>
  )
}
