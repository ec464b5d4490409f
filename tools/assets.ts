/**
 * Builds the style sheet, the script and the font of the pages: `npx tsx tools/assets.ts`.
 * Writes them with hashed names and `manifest.json` to app/dist/static, to be served under /static.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { buildOfflineApp } from './offline-app.ts'

const APP = resolve(dirname(fileURLToPath(import.meta.url)), '../app')
const UI = join(APP, 'src/platform/ui')
const FIELD = join(APP, 'src/capabilities/field/client')
const BROWSERS = ['chrome111', 'firefox115', 'safari16.4']

/** Addresses of the built files, the shape of `View.assets`. */
export type AssetManifest = {
  css: string
  js: string
  font: string
  eds: string
  passkey: string
  verify: string
}

/** Copies files that need no building; returns where they are. */
function copyPlainFiles(outdir: string): readonly string[] {
  const entries = readdirSync(join(APP, 'static'), { withFileTypes: true })
  const names = [...entries.filter((entry) => entry.isFile()).map((entry) => entry.name), 'fonts/OFL.txt']
  for (const name of names) copyFileSync(join(APP, 'static', name), join(outdir, name))
  return names.map((name) => join(outdir, name))
}

/** Writes `.br` and `.gz` beside a text file, for servers that send files already compressed. */
function compress(file: string): readonly string[] {
  const content = readFileSync(file)
  writeFileSync(`${file}.br`, brotliCompressSync(content))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  return [`${file}.br`, `${file}.gz`]
}

const DAY = 24 * 60 * 60 * 1000

/** Removes what earlier builds left, but not of the last day: a running server still sends pages that name them. */
function removeLeftovers(outdir: string, kept: ReadonlySet<string>) {
  for (const entry of readdirSync(outdir, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || kept.has(file)) continue
    if (Date.now() - statSync(file).mtimeMs > DAY) rmSync(file)
  }
}

/** Builds all assets into a folder and returns their addresses. */
export async function buildAssets(outdir = join(APP, 'dist/static')): Promise<AssetManifest> {
  mkdirSync(join(outdir, 'fonts'), { recursive: true })
  const { metafile } = await build({
    entryPoints: {
      app: join(UI, 'css/app.css'),
      enhance: join(UI, 'client/enhance.ts'),
      eds: join(APP, 'src/platform/eds/client/ncalayer.ts'),
      passkey: join(APP, 'src/platform/proofs/client/passkey.ts'),
      verify: join(APP, 'src/platform/seal/client/verify.ts'),
      field: join(FIELD, 'app.ts'),
      'field-look': join(FIELD, 'app.css'),
    },
    outdir,
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: BROWSERS,
    loader: { '.woff2': 'file' },
    entryNames: '[name]-[hash]',
    assetNames: 'fonts/[name]-[hash]',
    publicPath: '/static',
    logLevel: 'warning',
  })

  const built = Object.keys(metafile.outputs).map((file) => resolve(file))
  const find = (start: string, end: string) => {
    const file = built.find((name) => basename(name).startsWith(start) && name.endsWith(end))
    if (file === undefined) throw new Error(`esbuild made no ${start}…${end} file`)
    return `/static/${relative(outdir, file)}`
  }
  const manifest = {
    css: find('app', '.css'),
    js: find('enhance', '.js'),
    font: find('', '.woff2'),
    eds: find('eds', '.js'),
    passkey: find('passkey', '.js'),
    verify: find('verify', '.js'),
  }
  const offline = await buildOfflineApp({
    sources: FIELD,
    outdir,
    script: find('field', '.js'),
    style: find('field-look', '.css'),
    font: manifest.font,
    target: BROWSERS,
  })
  const list = join(outdir, 'manifest.json')
  const compressed = built.filter((file) => /\.(css|js)$/.test(file)).flatMap(compress)
  const plain = copyPlainFiles(outdir)
  writeFileSync(list, `${JSON.stringify(manifest, null, 2)}\n`)
  removeLeftovers(outdir, new Set([...built, ...compressed, ...plain, ...offline, list]))
  return manifest
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildAssets())
