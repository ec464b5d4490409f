// npm run -s tirek -- <arguments>: the command line, built when the sources have changed.
import { pathToFileURL } from 'node:url'
import { buildIfStale, builtEntry } from './run/build.mjs'
import { installIfNeeded } from './run/install.mjs'
import { runMain } from './run/project.mjs'

runMain(async () => {
  installIfNeeded()
  await buildIfStale()
  process.env.NODE_ENV ??= 'production'
  process.setSourceMapsEnabled(true)
  const entry = builtEntry('cli')
  process.argv[1] = entry
  await import(pathToFileURL(entry).href)
})
