/**
 * The header that makes a file a download under its name (RFC 6266): the name in full for those who
 * read RFC 5987, and for others its plain letters. The name is a safe one already; whatever it is,
 * nothing of it can end the header or add another part to it.
 */
export function dispositionOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 ._()-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`
}

/** RFC 5987: what is not an attr-char is percent-encoded; `encodeURIComponent` leaves three too many. */
function extended(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
