// npm run demo -- --children 100000: loads the demo nation into an empty database, of any size, and ends.
import { pathToFileURL } from 'node:url'
import { buildIfStale, builtEntry } from './run/build.mjs'
import { installIfNeeded } from './run/install.mjs'
import { runMain } from './run/project.mjs'

runMain(async () => {
  installIfNeeded()
  await buildIfStale()
  process.env.NODE_ENV ??= 'production'
  // The command loads its own size; the start of the system must not load the usual one first.
  process.env.TIREK_DEMO = 'none'
  process.setSourceMapsEnabled(true)
  const entry = builtEntry('cli')
  process.argv.splice(1, process.argv.length, entry, 'demo', ...process.argv.slice(2))
  await import(pathToFileURL(entry).href)
})
