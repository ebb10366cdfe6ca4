import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OutsideScene, type Visitor } from '../support/outsideScene.ts'

const GENERAL = 'area-1/general'

interface Fields {
  on: string
  quote: string
  before: string
  text: string
  source: string
  name: string
}

function sending(visitor: Visitor, base: string, no = 1) {
  return (fields: Partial<Fields>) =>
    visitor.send(`${base}/draft/${no}/remarks`, {
      on: '',
      quote: '',
      before: '',
      text: 'Det var 2023.',
      source: '',
      name: 'Stina Stabschef',
      ...fields,
    })
}

async function opened(words = 'Kommunen har en vision. Visionen är från 2021. Den är känd.') {
  const scene = await OutsideScene.open()
  await scene.write(words)
  await scene.release()
  const { path, share } = await scene.share()
  const stina = scene.visitor()
  const remarks = async () => [
    ...((await scene.port.evaluations.outward(scene.id))?.releases.remarks.values() ?? []),
  ]
  return { scene, path, share, stina, send: sending(stina, path), remarks }
}

test('[R4] a remark is about the words as they stand in the draft, with what is around them', async () => {
  const { path, share, send, remarks, stina } = await opened()
  const sent = await send({
    on: GENERAL,
    quote: ' från\r\n2021 ',
    source: 'Årsredovisningen s. 12',
  })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}/draft/1/remarks?sent`])
  expect(await remarks()).toMatchObject([
    {
      no: 1,
      release: 1,
      by: 'samsyn',
      from: { kind: 'share', share, name: 'Stina Stabschef' },
      on: { room: 'area-1', root: 'general', quote: 'från 2021' },
      text: 'Det var 2023.',
      source: 'Årsredovisningen s. 12',
    },
  ])
  const [{ on } = { on: null }] = await remarks()
  expect(on?.before).toMatch(/Visionen är $/)
  expect(on?.after).toMatch(/^\. Den är känd\.$/)
  const { text } = await stina.get(`${path}/draft/1/remarks?sent`)
  expect(text).toContain('Synpunkten är skickad')
  expect(text).toContain('från 2021')
})

test('of several places it is the one that was marked', async () => {
  const { send, remarks } = await opened('Målet nås 2021. Planen antogs 2021. Sedan följs den upp.')
  await send({ on: GENERAL, quote: '2021', before: 'Planen antogs' })
  expect(await remarks()).toMatchObject([{ on: { before: 'Målet nås 2021. Planen antogs ' } }])
})

test('without words it is the section from its beginning, and without a section the whole', async () => {
  const { send, remarks } = await opened()
  await send({ on: GENERAL })
  await send({ on: 'summary/result' })
  await send({})
  expect(await remarks()).toMatchObject([
    { on: { room: 'area-1', root: 'general', quote: expect.stringMatching(/^Kommunen har/) } },
    { on: { room: 'summary', root: 'result', quote: 'Sammanfattning av resultat' } },
    { on: null },
  ])
})

test('words that are not in the draft, an unknown text, no name, nothing said: told, and all that was written stays', async () => {
  const { send, remarks, scene } = await opened()
  await scene.write('Nya ord.')
  for (const [fields, said] of [
    [{ on: GENERAL, quote: 'Nya ord.' }, 'Orden finns inte i det valda avsnittet'],
    [{ on: 'area-2/general', quote: 'vision' }, 'Orden finns inte'],
    [{ on: 'talk-1/general' }, 'Orden finns inte'],
    [{ on: '__proto__/x' }, 'Orden finns inte'],
    [{ quote: 'vision' }, 'Orden finns inte'],
    [{ text: ' \n ' }, 'Skriv din synpunkt'],
    [{ name: ' ' }, 'Skriv ditt namn'],
    [{ text: 'x'.repeat(5001) }, 'för långt'],
    [{ name: 'x'.repeat(101) }, 'för långt'],
    [{ source: 'x'.repeat(1001) }, 'för långt'],
  ] as const) {
    const { status, text } = await send({ source: 'Min källa & "annat"', ...fields })
    expect(status).toBe(422)
    expect(text).toContain(said)
    if (!('source' in fields)) expect(text).toContain('value="Min källa &amp; &quot;annat&quot;"')
  }
  expect(await remarks()).toEqual([])
})

test('[R4] after the time, on a withdrawn draft or by a link that is over, nothing is taken', async () => {
  const { send, remarks, scene, share } = await opened()
  await scene.act('lena', { type: 'setRemarksUntil', release: 1, until: null })
  const closed = await send({ text: 'Jag skrev länge på detta.' })
  expect(closed.status).toBe(422)
  expect(closed.text).toContain('Tiden för synpunkter')
  expect(closed.text).toContain('Jag skrev länge på detta.')
  await scene.act('lena', { type: 'withdrawRelease', release: 1, reason: 'x' })
  expect((await send({})).status).toBe(303)
  await scene.act('lena', { type: 'revokeShare', share })
  expect((await send({})).status).toBe(404)
  expect(await remarks()).toEqual([])
})

test('[R4] the answer goes out with the next draft and not before, and without a name', async () => {
  const { send, stina, path, scene } = await opened()
  await send({ on: GENERAL, quote: 'från 2021' })
  await send({ text: 'Rapporten är för lång.' })
  const pages = async () => [
    (await stina.get(`${path}/draft/1`)).text,
    (await stina.get(`${path}/draft/1/remarks`)).text,
  ]
  await scene.act('anna', {
    type: 'answerRemark',
    remark: 1,
    accepted: true,
    text: 'Året är rättat.',
  })
  await scene.act('anna', {
    type: 'answerRemark',
    remark: 2,
    accepted: false,
    text: 'Mallen avgör.',
  })
  for (const page of await pages()) expect(page).not.toMatch(/Året är rättat|Mallen avgör|Godtagen/)
  await scene.release()
  for (const page of await pages()) {
    expect(page).toContain('Godtagen, rättad i utkast 2')
    expect(page).toContain('Året är rättat.')
    expect(page).toContain('Inte godtagen')
    expect(page).toContain('Mallen avgör.')
    expect(page).not.toContain('Anna')
  }
})

test('a contact is who they are: no name is asked for, and none is believed', async () => {
  const { scene, remarks } = await opened()
  const karin = scene.visitor('karin')
  const base = `/outside/${scene.id}`
  expect((await karin.get(`${base}/draft/1`)).text).not.toContain('name="name"')
  await sending(karin, base)({ name: 'Borgmästaren' })
  expect(await remarks()).toMatchObject([{ by: 'karin', from: { kind: 'contact' } }])
})

test('nothing but what the form has goes along: no other act, no other sender', async () => {
  const { path, stina, remarks, share } = await opened()
  await stina.send(`${path}/draft/1/remarks`, {
    text: 'Fel år.',
    name: 'Stina',
    type: 'setLive',
    remark: '99',
    release: '77',
    from: 'contact',
    'from[kind]': 'contact',
    share: 'x',
    __proto__: 'x',
  })
  expect(await remarks()).toMatchObject([
    { no: 1, release: 1, by: 'samsyn', from: { kind: 'share', share } },
  ])
})

test('one link sends only so many within a while', async () => {
  const { send, remarks } = await opened()
  const statuses: number[] = []
  for (let nth = 0; nth < 42; nth += 1) statuses.push((await send({})).status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(40)
  expect(await remarks()).toHaveLength(40)
})

/** Everything that is markup somewhere. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  '</textarea><script>alert(1)</script>',
  '</title></style><svg onload=alert(1)>',
  '<!--',
  ']]>',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;',
  '\u2028\u2029\u202e',
]

test.each(hostile)(
  'text is data: %j in a narrative, a note, a name, a remark and its answer',
  async (evil) => {
    const { scene, path, stina, send } = await opened(`Före ${evil} efter`)
    await scene.release({ note: evil })
    await scene.act('lena', { type: 'setLive', on: true })
    const sent = await sending(
      stina,
      path,
      2,
    )({ on: GENERAL, quote: 'Före', text: evil, source: evil, name: evil })
    expect(sent.status).toBe(303)
    await scene.act('anna', { type: 'answerRemark', remark: 1, accepted: true, text: evil })
    await scene.release({ note: evil })
    const wrong = await send({
      on: evil,
      quote: evil,
      before: evil,
      text: evil,
      source: evil,
      name: evil,
    })
    const texts = [
      wrong.text,
      (await stina.get(`${path}?${new URLSearchParams({ on: evil })}`)).text,
      (await stina.get(path)).text,
      (await stina.get(`${path}/draft/3`)).text,
      (await stina.get(`${path}/draft/3/remarks?${new URLSearchParams({ on: evil })}`)).text,
      (await stina.get(`${path}/live`)).text,
      await (await scene.ask('lena', '/releases/3')).text(),
    ]
    for (const text of texts) {
      const names = [...text.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, name]) =>
        name?.toLowerCase(),
      )
      for (const name of names) expect(OURS).toContain(name)
      // What stands between quotes is a value, and no quote in a text ends one.
      const bare = text.replace(/"[^"<>]*"/g, '""')
      expect(bare).not.toMatch(/<[^>]*\son\w+\s*=/i)
      for (const [, script] of text.matchAll(/<script([^>]*)>/g))
        expect(script).toMatch(/^ type="module" src="\/share\/assets\/page\.js\?v=[0-9a-f]+"$/)
    }
  },
)

/** The elements that pages outside are made of. */
const OURS =
  'html head meta title style link script noscript body main article header nav section h1 h2 h3 h4 h5 h6 p a ul ol li span div strong em mark sup br blockquote table caption thead tbody tfoot tr th td figure figcaption svg g path rect circle text line polyline polygon desc form label input select option textarea button'.split(
    ' ',
  )

test('whatever is written into the fields, the page stays a page', async () => {
  const { send } = await opened()
  const written = fc.string({ unit: 'grapheme', maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(written, written, async (quote, text) => {
      const { status, text: page } = await send({ on: GENERAL, quote: `${quote}\u0001`, text })
      expect([303, 422]).toContain(status)
      if (status === 422) expect(page.match(/<textarea/g)).toHaveLength(2)
    }),
    { numRuns: 30 },
  )
})
