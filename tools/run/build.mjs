import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Advice, inProject, root } from './project.mjs'

const OUT = inProject('app', 'dist')
const STAMP = join(OUT, '.built-from')
const LOCK = inProject('app', '.building')
const ENTRIES = ['server', 'worker', 'cli', 'simulators']
const SOURCES = [
  'app/src',
  'app/static',
  'app/migrations',
  'app/package.json',
  'packages',
  'tools/run',
  'tools/assets.ts',
  'package-lock.json',
]
const IGNORED = new Set(['node_modules', 'dist', '.tirek'])

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !IGNORED.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => listFiles(join(path, entry.name)))
}

/** A name for the present state of the sources: it changes when any file is changed, added or removed. */
function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node)
  for (const path of SOURCES.flatMap((source) => listFiles(inProject(source))).sort()) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function isFresh(state) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state
}

function externalPackages() {
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(inProject('app', 'package.json'), 'utf8'),
  )
  return Object.keys({ ...dependencies, ...optionalDependencies }).filter(
    (name) => !name.startsWith('@tirek/'),
  )
}

function removeLeftovers(outputs) {
  const kept = new Set(outputs.map((path) => inProject(path)))
  const isBundle = (path) => /\.mjs(\.map)?$/.test(path)
  for (const path of listFiles(OUT)) if (isBundle(path) && !kept.has(path)) rmSync(path)
}

/** A letter outside ASCII, in what esbuild leaves as it is: regular expressions and comments. */
const OUTSIDE_ASCII = /[^\p{ASCII}]/gu

/** One such letter makes Node keep the ten megabytes of the bundle with two bytes for each letter. */
function writeInAscii(outputs) {
  for (const path of outputs.filter((each) => each.endsWith('.mjs'))) {
    const file = inProject(path)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(OUTSIDE_ASCII, escaped))
  }
}

function escaped(letter) {
  return letter
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

async function bundle() {
  const esbuild = await import('esbuild')
  const entries = ENTRIES.map((name) => inProject('app', 'src', 'main', `${name}.ts`)).filter((path) =>
    existsSync(path),
  )
  if (entries.length === 0) throw new Advice('There is nothing to build: app/src/main has no server.ts.')

  const result = await esbuild
    .build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: OUT,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      external: externalPackages(),
      sourcemap: true,
      sourcesContent: false,
      metafile: true,
      logLevel: 'error',
    })
    .catch(() => undefined)
  await esbuild.stop()
  if (!result) throw new Advice('The product could not be built: see the errors above.')
  const outputs = Object.keys(result.metafile.outputs)
  removeLeftovers(outputs)
  writeInAscii(outputs)
}

function makeAssets() {
  if (!existsSync(inProject('tools', 'assets.ts'))) return
  const done = spawnSync(process.execPath, ['--import', 'tsx', inProject('tools', 'assets.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  })
  if (done.status !== 0)
    throw new Advice('The styles, scripts and fonts could not be made: see the message above.')
}

function isHeld() {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two builds at once would write the same files: the second waits for the first. */
async function withLock(work) {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isHeld()) rmSync(LOCK, { force: true })
      await pause(50)
    }
  }
  try {
    await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

/** Builds the server, the worker and the command line into app/dist when the sources have changed since. */
export async function buildIfStale() {
  if (isFresh(fingerprint())) return

  mkdirSync(OUT, { recursive: true })
  await withLock(async () => {
    const state = fingerprint()
    if (isFresh(state)) return
    console.error('Building ...')
    rmSync(STAMP, { force: true })
    await bundle()
    makeAssets()
    writeFileSync(STAMP, state)
  })
}

/** @param {'server' | 'worker' | 'cli' | 'simulators'} entry @returns {string} path of the built program */
export function builtEntry(entry) {
  const path = join(OUT, `${entry}.mjs`)
  if (!existsSync(path)) throw new Advice(`The program "${entry}" was not built.`)
  return path
}
