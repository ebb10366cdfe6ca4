/** The places that lead in: open to whoever comes, signed in or not. */
const doors = ['/sign-in', '/sign-in/link', '/invitation', '/set-up']

export function isDoor(pathname: string): boolean {
  return doors.includes(pathname.replace(/(?<=.)\/+$/, ''))
}

/** What stands behind `#` in a link that leads in: it is in no log and no referrer. */
export function tokenIn(hash: string): string {
  return hash.replace(/^#/, '')
}
