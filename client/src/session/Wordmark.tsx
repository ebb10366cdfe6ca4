import { Link } from '@tanstack/react-router'
import './session.css'

/** The product's name, and the way home. */
export function Wordmark() {
  return (
    <Link to="/" className="session-wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <circle cx="12.5" cy="16" r="9" />
        <circle cx="19.5" cy="16" r="9" />
      </svg>
      Samsyn
    </Link>
  )
}
