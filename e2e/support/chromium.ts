import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type ChromiumBinary = {
  readonly executablePath: string
  /** Environment the browser needs: its own libraries and fonts where the machine has none. */
  readonly env: Record<string, string>
  readonly origin: string
}

const PACKAGE = '@sparticuz/chromium'
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The package unpacks into the temporary folder it sees; the second variable makes it unpack its libraries too. */
function unpack(target: string): void {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve(PACKAGE)).href
  const script = `import(${JSON.stringify(entry)}).then((it) => (it.default.default ?? it.default).executablePath())`
  const env = { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  execFileSync(process.execPath, ['-e', script], { env, stdio: 'pipe' })
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === process.getuid?.()
}

/** Unpacks the npm Chromium once per version and user; a second run at the same moment does no harm. */
function unpackedFolder(): string {
  const packageDir =
    createRequire(import.meta.url)
      .resolve(PACKAGE)
      .split(PACKAGE)[0] ?? ''
  const { version } = createRequire(import.meta.url)(join(packageDir, PACKAGE, 'package.json')) as {
    version: string
  }
  const folder = join(tmpdir(), `tirek-chromium-${version}-${process.getuid?.()}`)
  if (isOurs(folder) && existsSync(join(folder, 'whole'))) return folder

  const half = mkdtempSync(`${folder}-`)
  unpack(half)
  writeFileSync(join(half, 'whole'), '')
  try {
    renameSync(half, folder)
  } catch {
    rmSync(half, { recursive: true, force: true })
  }
  if (!isOurs(folder)) throw new Error(`${folder} belongs to another user: remove it, or set TMPDIR`)
  return folder
}

function runs(executablePath: string, env: Record<string, string>): boolean {
  try {
    execFileSync(executablePath, ['--version'], { env, stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

function writeFontsConfig(folder: string): string {
  const file = join(folder, 'fonts.conf')
  const dirs = ['/usr/share/fonts', '/usr/local/share/fonts', join(folder, 'fonts')]
  const lines = dirs.map((dir) => `  <dir>${dir}</dir>`).join('\n')
  const cache = join(folder, 'fonts-cache')
  mkdirSync(cache, { recursive: true })
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<fontconfig>\n${lines}\n  <cachedir>${cache}</cachedir>\n</fontconfig>\n`,
  )
  return file
}

function npmChromium(): ChromiumBinary {
  const folder = unpackedFolder()
  const executablePath = join(folder, 'chromium')
  const fonts = { FONTCONFIG_FILE: writeFontsConfig(folder) }
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }

  // A bare machine has no NSS: only then the libraries of the package stand before those of the system.
  const env = runs(executablePath, fonts) ? fonts : { ...fonts, ...libraries }
  if (!runs(executablePath, env))
    throw new Error(`Chromium from npm does not run on this machine (${executablePath}).`)
  return { executablePath, env, origin: PACKAGE }
}

/**
 * Chromium from npm on x64 Linux, so that every machine runs the same one; elsewhere the installed browser.
 * Throws with advice when there is none.
 */
export function findChromium(): ChromiumBinary {
  if (process.platform === 'linux' && process.arch === 'x64') return npmChromium()

  const executablePath = process.env['TIREK_CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path))
  if (!executablePath) {
    throw new Error(
      'Browser tests need Chromium, Chrome or Edge here: install one, or name it in TIREK_CHROMIUM.',
    )
  }
  return { executablePath, env: {}, origin: executablePath }
}
