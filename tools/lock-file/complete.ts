/** One package of package-lock.json, as far as it matters here. */
export type LockEntry = {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export type Packages = Readonly<Record<string, LockEntry>>

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
]
const LIBRARIES = [
  { mark: 'musl', libc: 'musl' },
  { mark: 'gnu', libc: 'glibc' },
]
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/** Where Node would look for a dependency: beside the package itself, then in every folder above. */
function places(from: string, name: string): string[] {
  const at = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (from === '') return [at]
  const above = from.includes('/node_modules/') ? from.slice(0, from.lastIndexOf('/node_modules/')) : ''
  return [at, ...places(above, name)]
}

/** A package that only some platforms install, known by its name: `@esbuild/darwin-arm64`. */
function platformEntry(name: string, version: string): LockEntry {
  const words = name.split(/[/\-_]/).map((word) => (word === 'eabi' ? 'arm' : word))
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  const libc = LIBRARIES.filter(({ mark }) => words.some((word) => word.startsWith(mark))).map(
    ({ libc }) => libc,
  )

  return {
    version,
    optional: true,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(libc.length > 0 ? { libc } : {}),
  }
}

/**
 * Packages for other platforms that the lock file should name and does not: npm leaves them out where its
 * registry has no copy of them, and then refuses the very file it wrote (`npm ci`).
 */
export function findMissing(packages: Packages): Packages {
  const missing: Record<string, LockEntry> = {}
  for (const [from, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (places(from, name).some((place) => packages[place] !== undefined)) continue
      missing[`node_modules/${name}`] = platformEntry(name, version)
    }
  }
  return missing
}

/** What is wrong with the lock file. */
export function findLockProblems(packages: Packages): string[] {
  const missing = Object.keys(findMissing(packages)).map(
    (path) => `${path} is missing: run \`npm run lock:complete\``,
  )
  const hosts = Object.entries(packages)
    .filter(([, { resolved = '' }]) => /^https?:/.test(resolved))
    .map(([path]) => `${path} names a registry`)
  const loose = Object.entries(packages[''] ?? {})
    .filter(([key]) => key === 'dependencies' || key === 'devDependencies')
    .flatMap(([, wanted]) => Object.entries(wanted as Record<string, string>))
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}`)

  return [...missing, ...hosts, ...loose]
}
