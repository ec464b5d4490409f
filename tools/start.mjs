// npm start: installs what is missing, builds what has changed, runs the server in this process.
import { pathToFileURL } from 'node:url'
import { buildIfStale, builtEntry } from './run/build.mjs'
import { installIfNeeded } from './run/install.mjs'
import { runMain } from './run/project.mjs'

runMain(async () => {
  installIfNeeded()
  await buildIfStale()
  process.env.NODE_ENV ??= 'production'
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(builtEntry('server')).href)
})
