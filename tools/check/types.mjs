// What the compiler says of the project, and the share of identifiers whose type is not `any`, counted for each package
// by itself: one reading of the sources serves both.
import { join, relative } from 'node:path'
import { lintSync } from 'type-coverage-core'
import ts from 'typescript'
import { root } from '../run/project.mjs'

const LEAST_PERCENT = 99.5

/** The least number of identifiers is there because `0 of 0` would look like success. */
const PACKAGES = [
  { folder: 'packages/kernel/src/', minimum: 2000 },
  { folder: 'packages/law/src/', minimum: 3000 },
  { folder: 'app/src/', minimum: 20000 },
]

const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
)
const { fileCounts, anys, program } = lintSync(config.options, config.fileNames, { fileCounts: true })
const fromRoot = (file) => relative(root, file).replaceAll('\\', '/')

/** Asked for the type of a tag's name (`<p>`), the compiler looks for a variable of that name and notes what it misses. */
const OF_VARIABLES = [2304, 2448, 2454]
const isNameOfTag = ({ code, file, start }) =>
  file !== undefined && OF_VARIABLES.includes(code) && tagNamesOf(file).has(start)

/** Where the names of tags stand that are no variables: `p` of `<p>`, but not `Field` of `<Field>`. */
const tagNames = new Map()
function tagNamesOf(file) {
  const known = tagNames.get(file)
  if (known !== undefined) return known
  const found = new Set()
  const visit = (node) => {
    const name = node.tagName
    if (name !== undefined && ts.isIdentifier(name) && ts.isIntrinsicJsxName(name.text))
      found.add(name.getStart(file))
    ts.forEachChild(node, visit)
  }
  visit(file)
  tagNames.set(file, found)
  return found
}

const faults = [...config.errors, ...ts.getPreEmitDiagnostics(program).filter((fault) => !isNameOfTag(fault))]
if (faults.length > 0) {
  process.exitCode = 1
  const host = {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  }
  console.log(ts.formatDiagnostics(faults, host))
}

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
