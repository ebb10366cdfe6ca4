import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the municipality's pages. Its address names what is in it, so that it can be kept. */
interface Asset {
  path: string
  name: string
  type: string
  body: string
}

function asset(name: string, type: string): Asset {
  const body = readFileSync(join(import.meta.dirname, 'page', name), 'utf8')
  const version = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/share/assets/${name}?v=${version}`, name, type, body }
}

export const assets = {
  css: asset('page.css', 'text/css; charset=utf-8'),
  script: asset('page.js', 'text/javascript; charset=utf-8'),
}
