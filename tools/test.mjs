// npm test: installs what is missing, runs all static checks and all tests; each check counts as a test.
import { BUILD, CHECKS } from './check/steps.mjs'
import { installIfNeeded } from './run/install.mjs'
import { runMain } from './run/project.mjs'
import { runSteps } from './run/steps.mjs'
import { close, findBlindness, runTests } from './test/run.mjs'

runMain(async () => {
  installIfNeeded()
  const checks = await runSteps([BUILD, ...CHECKS])
  const failedChecks = checks.filter(({ isGood }) => !isGood).length

  const result = await runTests({ args: process.argv.slice(2) })
  const isWhole = process.argv.length === 2
  const blindness = isWhole ? findBlindness(result) : []
  for (const line of blindness) console.log(line)

  close({
    passed: result.passed + checks.length - failedChecks,
    failed: result.failed + failedChecks + blindness.length,
    skipped: result.skipped,
  })
})
