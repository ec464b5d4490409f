// A reporter of vitest: writes counts, skips with reasons and faults to the file named in TIREK_TEST_RESULT.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/** @param {import('vitest/node').TestModule} module */
function summarise(module) {
  const file = relative(process.cwd(), module.moduleId)
  const counts = { passed: 0, failed: 0 }
  const skipped = []

  for (const test of module.children.allTests()) {
    const { state, note } = test.result()
    if (state === 'passed') counts.passed += 1
    else if (state === 'failed') counts.failed += 1
    else skipped.push(`${file} > ${test.fullName}: ${note ?? 'its condition does not hold here'}`)
  }
  // A file that breaks before its first test has no failed test, and must not look like success.
  if (counts.failed === 0 && module.state() === 'failed') counts.failed += 1
  return { ...counts, skipped }
}

export default class ResultReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const all = modules.map(summarise)
    const sum = (name) => all.reduce((total, one) => total + one[name], 0)
    const result = {
      files: modules.length,
      passed: sum('passed'),
      failed: sum('failed') + unhandledErrors.length,
      skipped: all.flatMap(({ skipped }) => skipped),
    }
    const target = process.env.TIREK_TEST_RESULT
    if (target) writeFileSync(target, JSON.stringify(result))
  }
}
