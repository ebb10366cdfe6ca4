import { closing, sync } from '@samsyn/document'
import { openPort } from '@samsyn/server'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { PortScene, type PortSceneOptions } from '../../support/portScene.ts'
import { RawSocket, rawFrame, upgradeRequest } from '../../support/rawSocket.ts'
import { contentFrame } from '../../support/roomClient.ts'
import { type as write } from '../../support/roomScene.ts'

/** What comes before anybody is listened to: upgrades, and what is no WebSocket message at all. */
let scene: PortScene
let path: string
const raws = new Set<RawSocket>()

async function open(options: PortSceneOptions = {}): Promise<void> {
  scene = await PortScene.open({ people: ['anna', 'bert', 'lena'] }, options)
  const id = await scene.evaluation([
    ['anna', 'evaluator'],
    ['bert', 'evaluator'],
    ['lena', 'lead'],
  ])
  path = `/rooms/${id}/area-3`
}

afterEach(async () => {
  for (const raw of raws) raw.cut()
  raws.clear()
  await scene.close()
})

function raw(): RawSocket {
  const one = new RawSocket(scene.port)
  raws.add(one)
  return one
}

/** Anna goes on as if nothing had been. */
async function annaIsServed(): Promise<void> {
  const anna = scene.socket('anna', path)
  expect(await anna.ask()).toBeInstanceOf(Uint8Array)
  anna.cut()
  await anna.end()
}

const everything = contentFrame(sync.step1, Uint8Array.of(0))

describe('what is no WebSocket message', () => {
  test.each<[string, Uint8Array, number]>([
    ['reserved bits', rawFrame(everything, { reserved: 4 }), 1002],
    ['other reserved bits', rawFrame(everything, { reserved: 3 }), 1002],
    ['a reserved opcode', rawFrame(everything, { opcode: 3 }), 1002],
    ['no mask', rawFrame(everything, { masked: false }), 1002],
    ['a ping in two parts', rawFrame(everything, { opcode: 9, isLast: false }), 1002],
    ['a ping that is too long', rawFrame(new Uint8Array(200), { opcode: 9 }), 1002],
    ['the rest of nothing', rawFrame(everything, { opcode: 0 }), 1002],
    ['a length of 200 MB', rawFrame(everything, { length: 200_000_000 }), 1009],
    ['a length of 3 MiB', rawFrame(everything, { length: 3 * 1024 * 1024 }), 1009],
    ['a length past all numbers', rawFrame(everything, { length: 2n ** 63n }), 1009],
    ['a close code that is none', rawFrame(Uint8Array.of(0, 1), { opcode: 8 }), 1002],
    ['text that is none', rawFrame(Uint8Array.of(0xff, 0xfe), { opcode: 1 }), 1007],
  ])('%s: it is closed, and in one packet with the upgrade too', async (_what, bytes, code) => {
    await open()
    const later = raw().say(upgradeRequest(path, 'bert'))
    expect(await later.status()).toContain('101')
    const atOnce = raw().say(upgradeRequest(path, 'bert'), bytes)
    later.say(bytes)
    for (const one of [later, atOnce]) {
      await one.until(() => one.closeCode !== undefined)
      expect(one.closeCode).toBe(code)
    }
    await annaIsServed()
  })

  test('a message in more parts than anybody sends is refused', async () => {
    await open({ sockets: { fragments: 8 } })
    const bert = raw().say(upgradeRequest(path, 'bert'))
    bert.say(rawFrame(Uint8Array.of(0), { isLast: false }))
    for (let part = 0; part < 8; part++)
      bert.say(rawFrame(Uint8Array.of(0), { opcode: 0, isLast: false }))
    await bert.until(() => bert.closeCode !== undefined)
    expect(bert.closeCode).toBe(1008)
    await annaIsServed()
  })

  test('a message above a room’s cap is refused for good, so that nobody sends it again', async () => {
    await open()
    const bert = scene.socket('bert', path)
    await bert.ask()
    bert.say(contentFrame(sync.update, new Uint8Array(1024 * 1024)))
    await bert.end()
    expect(bert.ended).toBe(closing.tooLarge.code)
    await annaIsServed()
  })

  test('who pings without end is let go', async () => {
    await open({ sockets: { pings: 20 } })
    const [bert, anna] = [scene.socket('bert', path), scene.socket('anna', path)]
    await Promise.all([bert.ask(), anna.ask()])
    for (let times = 0; times < 30; times++) bert.socket.ping()
    for (let times = 0; times < 10; times++) anna.socket.ping()
    await bert.end()
    await anna.answered()
    expect([bert.ended, anna.ended]).toEqual([1006, undefined])
  })
})

describe('half-open sockets', () => {
  test.each<[string, () => string]>([
    [
      'for another protocol',
      () => 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
    ],
    ['from a foreign page', () => upgradeRequest(path, 'bert', 'Origin: https://evil.example')],
    ['that is no GET', () => upgradeRequest(path, 'bert').replace('GET', 'POST')],
    ['of no version', () => upgradeRequest(path, 'bert').replace('Version: 13', 'Version: 1')],
    ['for something else', () => upgradeRequest('/api/nothing', 'bert')],
  ])('an upgrade %s is refused, and not kept open by whoever asks', async (_what, request) => {
    await open({ sockets: { handshakeWithin: 50 } })
    const bert = raw().say(request())
    expect(await bert.status()).toMatch(/^HTTP\/1.1 4\d\d/)
    await bert.gone()
    await annaIsServed()
  })

  test('a socket whose other side is gone without a word is let go at the second asking', async () => {
    await open()
    const bert = scene.socket('bert', path, { autoPong: false })
    // Lena says nothing either, but her browser answers.
    const [anna, lena] = [scene.socket('anna', path), scene.socket('lena', path)]
    await Promise.all([bert.ask(), anna.ask(), lena.ask()])
    for (let times = 0; times < 3; times++) {
      const asked = new Promise((resolve) => lena.socket.once('ping', resolve))
      scene.sweep()
      await asked
      // What all have sent by now is read before this is answered.
      await anna.answered()
      await scene.ask('/api/health')
      expect(bert.ended).toBe(times === 0 ? undefined : 1006)
    }
    expect([anna.ended, lena.ended, scene.rooms.statistics().visits]).toEqual([
      undefined,
      undefined,
      2,
    ])
  })

  test('who is told to close and does not is not waited for', async () => {
    await open({ sockets: { goodbyeWithin: 50 } })
    const bert = raw().say(upgradeRequest(path, 'bert'))
    await bert.status()
    bert.say(rawFrame(Uint8Array.of(1), { opcode: 1 }))
    await bert.until(() => bert.closeCode !== undefined)
    expect(bert.closeCode).toBe(closing.badMessage.code)
    // By itself ws would wait for half a minute.
    await expect.poll(() => scene.rooms.statistics().visits, { timeout: 20_000 }).toBe(0)
    await annaIsServed()
  })

  test('who breaks the line while being turned away harms nobody', async () => {
    await open({ sockets: { openPerAddress: 0 }, behindProxy: true })
    for (let times = 0; times < 20; times++) {
      const bert = raw().say(upgradeRequest(path, 'bert'), new Uint8Array(100_000))
      if (times % 2 === 0) await bert.status()
      bert.socket.resetAndDestroy()
    }
    const late = raw().say(upgradeRequest(path, 'bert'))
    expect(await late.status()).toContain('429')
  })

  test('who never reads is let go, whatever waits for them; who does hears all', async () => {
    const limits = { waitingBytes: 64 * 1024, bytesBurst: 1e9, stateBytes: 1e9 }
    await open({ limits })
    const [anna, lena] = [scene.socket('anna', path), scene.socket('lena', path)]
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await anna.ask()) ?? new Uint8Array())
    await lena.ask()
    const deaf = raw().say(upgradeRequest(path, 'bert'))
    await deaf.status()
    deaf.say(rawFrame(everything))
    await expect.poll(() => scene.rooms.statistics().visits, { timeout: 60_000 }).toBe(3)
    deaf.socket.pause()
    anna.say(contentFrame(sync.step2, Uint8Array.of(0, 0)))
    let said = 0
    while (!scene.rooms.statistics().ended.tooSlow && said < 500) {
      const before = Y.encodeStateVector(doc)
      write(doc, 'x'.repeat(200_000))
      anna.say(contentFrame(sync.update, Y.encodeStateAsUpdate(doc, before)))
      said += 1
      await lena.until(() => lena.heard.filter(({ length }) => length > 200_000).length >= said)
    }
    expect(scene.rooms.statistics().ended).toEqual({ tooSlow: 1 })
    expect([anna.ended, lena.ended]).toEqual([undefined, undefined])
  })

  test('a server that stops does not wait for them', async () => {
    await open()
    const bert = raw().say(
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
    )
    await bert.status()
    // afterEach closes the scene, and that ends.
  })
})

describe('pages of others', () => {
  test.each([
    ['of another site', 'Sec-Fetch-Site: cross-site'],
    ['of another name of this site', 'Sec-Fetch-Site: same-site'],
    ['of another port', 'Origin: http://127.0.0.1:1'],
    ['without a name', 'Origin: null'],
  ])('a page %s opens no socket', async (_what, header) => {
    await open()
    for (const where of [path, path.replace('rooms', 'live').replace('/area-3', '')]) {
      const bert = raw().say(upgradeRequest(where, 'bert', header))
      expect(await bert.status()).toContain('403')
    }
  })

  test('behind a proxy only the address that people use is our own', async () => {
    await open({ publicOrigin: 'https://samsyn.example' })
    const from = (...headers: string[]) => raw().say(upgradeRequest(path, 'bert', ...headers))
    expect(await from('Origin: https://samsyn.example').status()).toContain('101')
    for (const origin of [
      'http://samsyn.example',
      'https://samsyn.example.org',
      'http://127.0.0.1',
    ])
      expect(await from(`Origin: ${origin}`).status()).toContain('403')
    expect(await from('Sec-Fetch-Site: same-origin').status()).toContain('101')
  })
})

describe('floods of connections', () => {
  test('who was kept out gets in again as time passes', async () => {
    let now = 0
    const port = await openPort('127.0.0.1', 0, {
      limits: { openedPerAddress: 2 },
      now: () => now,
    })
    // Nothing answers there yet, which is another answer than the door's.
    const status = async () => {
      const one = new RawSocket(port.number).say(upgradeRequest('/rooms/x/area-1', 'bert'))
      raws.add(one)
      return (await one.status()).slice(9, 12)
    }
    expect([await status(), await status(), await status()]).toEqual(['503', '503', '429'])
    now += 29_000
    expect(await status()).toBe('429')
    now += 2000
    expect([await status(), await status()]).toEqual(['503', '429'])
    for (const one of raws) one.cut()
    await port.close()
  })

  test('one address has so many and no more; another is not kept out', async () => {
    await open({ sockets: { openPerAddress: 3, openedPerAddress: 1000 }, behindProxy: true })
    const from = (address: string) =>
      scene.socket('anna', path, { headers: { cookie: 'who=anna', 'x-forwarded-for': address } })
    const first = [from('10.0.0.1'), from('10.0.0.1'), from('10.0.0.1')]
    for (const one of first) await one.ask()
    const [fourth, forged] = [from('10.0.0.1'), from('10.9.9.9, 10.0.0.1')]
    await Promise.all([fourth.end(), forged.end()])
    expect([fourth.ended, forged.ended]).toEqual(['HTTP 429', 'HTTP 429'])
    expect(scene.refused()).toMatchObject({ tooManyOfAddress: 2 })
    const elsewhere = from('10.0.0.2')
    expect(await elsewhere.ask()).toBeDefined()
    first[0]?.cut()
    await expect.poll(() => scene.rooms.statistics().visits, { timeout: 60_000 }).toBe(3)
    expect(await from('10.0.0.1').ask()).toBeDefined()
  })

  test('one address of the newer kind is a whole /64', async () => {
    await open({ sockets: { openPerAddress: 1 }, behindProxy: true })
    const from = (address: string) =>
      scene.socket('anna', path, { headers: { cookie: 'who=anna', 'x-forwarded-for': address } })
    expect(await from('2001:db8:0:1::1').ask()).toBeDefined()
    expect(await from('2001:db8:0:1:ffff::2').ask()).toBeUndefined()
    expect(await from('2001:db8:0:2::1').ask()).toBeDefined()
  })

  test('without a proxy in front, nobody is believed to ask for somebody else', async () => {
    await open({ sockets: { openPerAddress: 1 } })
    const from = (address: string) =>
      scene.socket('anna', path, { headers: { cookie: 'who=anna', 'x-forwarded-for': address } })
    expect(await from('10.0.0.1').ask()).toBeDefined()
    expect(await from('10.0.0.2').ask()).toBeUndefined()
  })

  test('one person has so many and no more, wherever they are; another is not kept out', async () => {
    await open({ sockets: { openPerPerson: 2 } })
    const bert = [scene.socket('bert', path), scene.socket('bert', path.replace('area', 'talk'))]
    for (const one of bert) await one.ask()
    const third = scene.socket('bert', path.replace('rooms', 'live').replace('/area-3', ''))
    await third.end()
    expect(third.ended).toBe('HTTP 429')
    await annaIsServed()
    await annaIsServed()
    await annaIsServed()
  })

  test('nor does anybody come and go without end', async () => {
    await open({ sockets: { openedPerPerson: 5 } })
    for (let times = 0; times < 5; times++) {
      const bert = scene.socket('bert', path)
      expect(await bert.ask()).toBeDefined()
      bert.cut()
    }
    const bert = scene.socket('bert', path)
    await bert.end()
    expect(bert.ended).toBe('HTTP 429')
    await annaIsServed()
  })

  test('altogether there are so many and no more', async () => {
    await open({ sockets: { open: 2 } })
    const [one, other] = [scene.socket('anna', path), scene.socket('bert', path)]
    await Promise.all([one.ask(), other.ask()])
    const third = scene.socket('lena', path)
    await third.end()
    expect(third.ended).toBe('HTTP 503')
    expect([one.ended, other.ended]).toEqual([undefined, undefined])
    one.cut()
    await expect.poll(() => scene.rooms.statistics().visits, { timeout: 60_000 }).toBe(1)
    expect(await scene.socket('lena', path).ask()).toBeDefined()
  })

  test('who is not signed in is told so at once, and as often as they ask', async () => {
    await open({ sockets: { openPerPerson: 1, openedPerPerson: 1 } })
    for (let times = 0; times < 5; times++) {
      const nobody = scene.socket('nobody', path)
      await nobody.end()
      expect(nobody.ended).toBe(closing.signIn.code)
    }
  })
})
