/** As much of a browser as it takes to be sent from one server to another and back. */
export class Wanderer {
  readonly #jars = new Map<string, Map<string, string>>()
  /** Every address it came by. */
  readonly went: string[] = []

  /** Follows wherever it is sent; `goesOn` may end the way before the next. */
  async go(address: string, goesOn: (address: string) => boolean = () => true): Promise<Response> {
    let next = address
    for (let n = 0; n < 20; n += 1) {
      this.went.push(next)
      const response = await this.ask(next)
      const place = response.headers.get('location')
      if (place === null) return response
      next = new URL(place, next).href
      if (!goesOn(next)) return response
    }
    throw new Error('sent about without end')
  }

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const { hostname } = new URL(address)
    const jar = this.#jars.get(hostname) ?? new Map<string, string>()
    this.#jars.set(hostname, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, ...(cookie !== '' && { cookie }) }
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const place = pair.indexOf('=')
      jar.set(pair.slice(0, place), pair.slice(place + 1))
    }
    return response
  }

  post(address: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json', origin: new URL(address).origin }
    return this.ask(address, { method: 'POST', headers, body: JSON.stringify(body) })
  }
}
