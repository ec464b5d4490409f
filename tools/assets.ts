/**
 * Builds the style sheet, the script and the font of the pages: `npx tsx tools/assets.ts`.
 * Writes them with hashed names and `manifest.json` to app/dist/static, to be served under /static.
 */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const APP = resolve(dirname(fileURLToPath(import.meta.url)), '../app')
const UI = join(APP, 'src/platform/ui')

/** Addresses of the built files, the shape of `View.assets`. */
export type AssetManifest = { css: string; js: string; font: string }

function copyPlainFiles(outdir: string) {
  for (const name of readdirSync(join(APP, 'static'), { withFileTypes: true }))
    if (name.isFile()) copyFileSync(join(APP, 'static', name.name), join(outdir, name.name))
  copyFileSync(join(APP, 'static/fonts/OFL.txt'), join(outdir, 'fonts/OFL.txt'))
}

/** Builds all assets into a folder (made anew) and returns their addresses. */
export async function buildAssets(outdir = join(APP, 'dist/static')): Promise<AssetManifest> {
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(join(outdir, 'fonts'), { recursive: true })
  const { metafile } = await build({
    entryPoints: { app: join(UI, 'css/app.css'), enhance: join(UI, 'client/enhance.ts') },
    outdir,
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file' },
    entryNames: '[name]-[hash]',
    assetNames: 'fonts/[name]-[hash]',
    publicPath: '/static',
    logLevel: 'warning',
  })

  const built = Object.keys(metafile.outputs).map(
    (file) => `/static/${resolve(file).slice(resolve(outdir).length + 1)}`,
  )
  const find = (end: string) => {
    const file = built.find((name) => name.endsWith(end))
    if (file === undefined) throw new Error(`esbuild made no ${end} file`)
    return file
  }
  const manifest = { css: find('.css'), js: find('.js'), font: find('.woff2') }
  copyPlainFiles(outdir)
  writeFileSync(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildAssets())
