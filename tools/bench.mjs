// npm run bench: every bench/*.bench.ts, one after another; `npm run bench -- search` runs those with that in the name.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { buildIfStale } from './run/build.mjs'
import { installIfNeeded } from './run/install.mjs'
import { Advice, inProject, root, runMain } from './run/project.mjs'

runMain(async () => {
  installIfNeeded()
  await buildIfStale()
  const wanted = process.argv.slice(2)
  const files = readdirSync(inProject('bench'))
    .filter((name) => name.endsWith('.bench.ts'))
    .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  if (files.length === 0) throw new Advice('There is no such benchmark.')

  for (const name of files.sort()) {
    console.log(`\n== ${name.replace('.bench.ts', '')}`)
    const args = ['--expose-gc', '--import', 'tsx', inProject('bench', name)]
    const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
    if (done.status !== 0) process.exitCode = 1
  }
})
