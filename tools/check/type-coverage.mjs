// Share of identifiers whose type is not `any`, counted for each package by itself.
import { relative } from 'node:path'
import { lint } from 'type-coverage-core'
import { root } from '../run/project.mjs'

const LEAST_PERCENT = 99.5

/** The least number of identifiers is there because `0 of 0` would look like success. */
const PACKAGES = [
  { folder: 'packages/kernel/src/', minimum: 2000 },
  { folder: 'packages/law/src/', minimum: 3000 },
  { folder: 'app/src/', minimum: 20000 },
]

const { fileCounts, anys } = await lint(root, { fileCounts: true })
const fromRoot = (file) => relative(root, file).replaceAll('\\', '/')

function count(folder) {
  let correct = 0
  let total = 0
  for (const [file, counts] of fileCounts) {
    if (!fromRoot(file).startsWith(folder)) continue
    correct += counts.correctCount
    total += counts.totalCount
  }
  return { correct, total, percent: total === 0 ? 0 : (100 * correct) / total }
}

for (const { folder, minimum } of PACKAGES) {
  const { correct, total, percent } = count(folder)
  console.log(
    `${folder}: ${correct} of ${total} (${percent.toFixed(2)} %), at least ${LEAST_PERCENT} % of ${minimum}`,
  )
  if (percent >= LEAST_PERCENT && total >= minimum) continue

  process.exitCode = 1
  for (const { file, line, text } of anys)
    if (fromRoot(file).startsWith(folder)) console.log(`  ${file}:${line + 1}: ${text}`)
}
