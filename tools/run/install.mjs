import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { Advice, inProject, root } from './project.mjs'

const MINIMUM = [20, 19]

/** Throws when this Node is too old to run the project. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return
  throw new Advice(`Tirek needs Node ${MINIMUM.join('.')} or newer; this is Node ${process.versions.node}.`)
}

/** @param {string} path */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

/** Whether what is installed is what package-lock.json says, apart from packages of other platforms. */
export function isInstalled() {
  const installedList = inProject('node_modules', '.package-lock.json')
  if (!existsSync(installedList)) return false

  const installed = readPackages(installedList)
  const isMissing = ([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link || entry.optional || entry.peer) return false
    return installed[path]?.version !== entry.version
  }
  return !Object.entries(readPackages(inProject('package-lock.json'))).some(isMissing)
}

function npmCommand() {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
}

/** Installs the pinned packages when they are missing or differ from package-lock.json. Runs no install scripts. */
export function installIfNeeded() {
  requireNode()
  if (isInstalled()) return

  console.error('Installing the packages of package-lock.json ...')
  const [command, ...before] = npmCommand()
  const args = [
    ...before,
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0)
    throw new Advice('The packages could not be installed: see the message of npm above.')
}
