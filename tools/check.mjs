// npm run check: every static check; exits 1 when one fails. `npm run check -- style types` runs only those.
import { CHECKS } from './check/steps.mjs'
import { installIfNeeded } from './run/install.mjs'
import { Advice, runMain } from './run/project.mjs'
import { runSteps } from './run/steps.mjs'

runMain(async () => {
  installIfNeeded()
  const wanted = process.argv.slice(2)
  const steps = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  if (steps.length === 0)
    throw new Advice(`There is no such check. All: ${CHECKS.map(({ name }) => name).join(', ')}`)

  const outcomes = await runSteps(steps)
  const failed = outcomes.filter(({ isGood }) => !isGood)
  console.log(`${outcomes.length - failed.length} checks passed, ${failed.length} failed`)
  if (failed.length > 0) process.exitCode = 1
})
