import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const howToGetOne =
  'No Chromium found: install it ("sudo apt-get install chromium", "brew install --cask chromium" or Google Chrome) or set CHROMIUM_PATH to one.'

/** Where this machine's Chromium is. Throws `howToGetOne` where there is none. */
function chromiumPath(): string {
  const told = process.env.CHROMIUM_PATH
  if (told) {
    if (runs(told)) return told
    throw new Error(`CHROMIUM_PATH names ${told}, which cannot be run.`)
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const found = [...onPath, ...usualPlaces].find(runs)
  if (!found) throw new Error(howToGetOne)
  return found
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

let ours: Promise<Browser> | undefined

/**
 * The browser of this process, for all its files: starting one costs more than many a test. Everybody
 * has a context of their own in it. It ends with the process.
 */
export async function ourBrowser(): Promise<Browser> {
  const before = await ours
  if (before?.isConnected()) return before
  ours = openBrowser()
  return ours
}

export function openBrowser(): Promise<Browser> {
  // Chromium's own sandbox refuses to start for root, which is who runs it in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  // Without it a machine that says nothing of letters has none but English ones in names of files.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  return chromium.launch({ executablePath: chromiumPath(), args, env })
}
