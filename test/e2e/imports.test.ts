import { docxOf } from '@samsyn/report/docx'
import { expect, test } from 'vitest'
import { spreadPoints } from '../support/comparedReport.ts'
import { list, someReport, textsBy } from '../support/someReport.ts'
import { scene } from './scene.ts'

const here = scene()

test('an administrator reads a report in, follows a doubt to its line, and keeps it when told to and not before', async () => {
  const report = someReport({
    municipality: 'Åvik',
    year: 2019,
    // One sub-question has no points, which is a doubt in its area's box and in its table.
    points: new Map([...spreadPoints].filter(([no]) => no !== '4.2')),
    textOf: textsBy(Array.from({ length: 60 }, () => [list('En sak som märks')])),
  })
  const tomas = await here.person('Tomas Rydberg')
  const { page, origin, faults } = tomas
  await page.goto(`${origin}/imports`)
  await page.getByText('Ingen rapport är behållen än.').waitFor()
  await page.getByLabel('Rapportens fil').setInputFiles({
    name: 'avik.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await docxOf(report)),
  })
  await page.getByRole('heading', { name: 'Åvik 2019' }).waitFor()

  expect(await tomas.unfit()).toEqual([])

  const doubt = page.getByRole('link', { name: /En siffra saknas/ }).first()
  const at = (await doubt.getAttribute('href')) ?? ''
  await doubt.press('Enter')
  await expect.poll(() => new URL(page.url()).hash).toBe(at)
  await page.locator(`${at}:target`).waitFor()
  await page.getByText('Ingen rapport är behållen än.').waitFor()

  await page.getByRole('button', { name: 'Behåll som tidigare utvärdering' }).press('Enter')
  const kept = page.getByRole('region', { name: 'Inlästa rapporter' })
  const link = kept.getByRole('link', { name: 'Åvik 2019' })
  await link.waitFor()
  const read = await page.request.get(`${origin}${await link.getAttribute('href')}`)
  expect(await read.text()).toContain('En sak som märks')

  await page.getByLabel('Rapportens fil').setInputFiles({
    name: 'brev.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Hej!'),
  })
  await page.getByText(/Filen liknar ingen rapport/).waitFor()
  expect(await page.getByRole('button', { name: /^Behåll/ }).count()).toBe(0)

  await page.getByLabel('Rapportens fil').setInputFiles({
    name: 'bild.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'),
  })
  await page.getByText(/varken PDF, Word-dokument/).waitFor()
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
})
