// npm run simulators: the simulated outside world alone, on ports of the loopback from PORT (8700) on.
import { pathToFileURL } from 'node:url'
import { buildIfStale, builtEntry } from './run/build.mjs'
import { installIfNeeded } from './run/install.mjs'
import { runMain } from './run/project.mjs'

runMain(async () => {
  installIfNeeded()
  await buildIfStale()
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(builtEntry('simulators')).href)
})
