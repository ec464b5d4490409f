import ts from 'typescript'

const TEST_CALLS = new Set(['it', 'test', 'journey', 'scenario'])
const SUITE_CALLS = new Set(['describe', 'suite'])
const NOT_RUN = new Set(['skip', 'todo'])

/**
 * Titles of the tests of one file, each with the titles of its suites before it. Tests marked `skip` or
 * `todo` prove nothing and are left out.
 */
export function testTitles(path: string, source: string): readonly string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)

  return titlesUnder(file, [])
}

function titlesUnder(node: ts.Node, suites: readonly string[]): readonly string[] {
  const found: string[] = []
  ts.forEachChild(node, (child) => {
    found.push(...titlesOf(child, suites))
  })

  return found
}

function titlesOf(node: ts.Node, suites: readonly string[]): readonly string[] {
  if (!ts.isCallExpression(node)) return titlesUnder(node, suites)
  const { root, isRun } = calleeOf(node.expression)
  const title = literalText(node.arguments[0])
  if (title === undefined) return titlesUnder(node, suites)
  if (SUITE_CALLS.has(root)) return isRun ? titlesUnder(node, [...suites, title]) : []
  if (TEST_CALLS.has(root)) return isRun ? [[...suites, title].join(' › ')] : []

  return titlesUnder(node, suites)
}

/** `it.each(rows)(…)` and `it.skipIf(…)(…)` are calls of `it` too. */
function calleeOf(expression: ts.Expression): { root: string; isRun: boolean } {
  if (ts.isIdentifier(expression)) return { root: expression.text, isRun: true }
  if (ts.isCallExpression(expression)) return calleeOf(expression.expression)
  if (!ts.isPropertyAccessExpression(expression)) return { root: '', isRun: true }
  const inner = calleeOf(expression.expression)

  return { root: inner.root, isRun: inner.isRun && !NOT_RUN.has(expression.name.text) }
}

function literalText(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) return node.getText().slice(1, -1)

  return undefined
}
