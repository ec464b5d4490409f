// npm run build: builds what has changed, and nothing else.
import { buildIfStale } from './run/build.mjs'
import { installIfNeeded } from './run/install.mjs'
import { runMain } from './run/project.mjs'

runMain(async () => {
  installIfNeeded()
  await buildIfStale()
})
