// npm run test:rights-mutations: takes away one check after another (lines of the permission table, doors of pages, parts
// and scopes of posts, row policies, guards of use cases) and counts how many the rights tests notice.
// `npm run test:rights-mutations -- policies` tries one kind.
import { startVitest } from 'vitest/node'
import { switches } from './rights-mutations/switches.mjs'
import { inProject, root, runMain } from './run/project.mjs'

const HOUR = 60 * 60 * 1000

runMain(async () => {
  const vitest = await startVitest(
    'test',
    [],
    {
      root,
      config: false,
      watch: false,
      include: ['app/src/main/rights/mutants.fixture.ts'],
      globalSetup: [inProject('app/src/platform/testing/global-setup.ts')],
      maxWorkers: 1,
      testTimeout: HOUR,
      hookTimeout: HOUR,
      reporters: ['default'],
      ...(process.argv[2] === undefined ? {} : { testNamePattern: process.argv[2] }),
    },
    { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } }, plugins: [switches()] },
  )
  const failed = vitest.state.getCountOfFailedTests()
  await vitest.close()
  if (failed > 0) process.exitCode = 1
})
