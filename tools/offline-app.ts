/** Builds the program that screens without a network: its page names the files of the build, its worker keeps them. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Where the program is served. */
const PLACE = '/field/app/'

type Parts = {
  /** The folder of its sources. */
  readonly sources: string
  readonly outdir: string
  /** Addresses of the built files. */
  readonly script: string
  readonly style: string
  readonly font: string
  readonly target: readonly string[]
}

/** Writes the page, the worker and the manifest to `offline/` in the folder of the assets; returns the files. */
export async function buildOfflineApp(parts: Parts): Promise<readonly string[]> {
  const { sources, outdir, script, style, font, target } = parts
  const folder = join(outdir, 'offline')
  mkdirSync(folder, { recursive: true })
  const page = readFileSync(join(sources, 'index.html'), 'utf8')
    .replace('%STYLE%', style)
    .replace('%SCRIPT%', script)
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'manifest.webmanifest'), readFileSync(join(sources, 'manifest.webmanifest')))
  const shell = [PLACE, `${PLACE}manifest.webmanifest`, script, style, font, '/static/favicon.svg']
  const edition = createHash('sha256').update(page).digest('hex').slice(0, 12)
  await build({
    entryPoints: [join(sources, 'worker.ts')],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: [...target],
    define: { SHELL: JSON.stringify(shell), EDITION: JSON.stringify(edition) },
    logLevel: 'warning',
  })
  return ['index.html', 'manifest.webmanifest', 'worker.js'].map((name) => join(folder, name))
}
