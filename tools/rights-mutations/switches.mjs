// A plugin of the test runner: every guard of a use case gets a switch, so that one process can try hundreds of
// servers, each without one guard. `globalThis.rightsSwitches` says which one is off and which ones have spoken.
import { relative } from 'node:path'
import ts from 'typescript'
import { root } from '../run/project.mjs'

const GUARDED =
  /app\/src\/(capabilities\/[^/]+\/(use-cases|read|store)|platform\/(use-case|http))\/[^.]+\.tsx?$/
const REFUSES = /\bnotFound\(|status: 'forbidden'|\bclosed\(|platform\.not-your-role/

/** The guarding condition of a statement or an expression, and on which side of it the refusal stands. */
function guardOf(node, textOf) {
  if (ts.isIfStatement(node)) {
    const isShort = !ts.isBlock(node.thenStatement) || node.thenStatement.statements.length <= 2
    return isShort && REFUSES.test(textOf(node.thenStatement)) ? [node.expression, 'refuses'] : undefined
  }
  if (!ts.isConditionalExpression(node)) return undefined
  if (REFUSES.test(textOf(node.whenTrue))) return [node.condition, 'refuses']
  return REFUSES.test(textOf(node.whenFalse)) ? [node.condition, 'allows'] : undefined
}

/** Edits of one source: what stands before and after each guarding condition. */
function editsOf(source, name) {
  const textOf = (node) => node.getText(source)
  const edits = []
  const visit = (node) => {
    const [condition, side] = guardOf(node, textOf) ?? []
    if (condition !== undefined) {
      const at = condition.getStart(source)
      const { line } = source.getLineAndCharacterOfPosition(at)
      const id = JSON.stringify(`${name}:${line + 1} ${textOf(condition).replaceAll(/\s+/g, ' ')}`)
      edits.push(
        { at, text: `globalThis.rightsSwitches.${side}(${id}, (` },
        { at: condition.getEnd(), text: '))' },
      )
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return edits
}

function withSwitches(code, name) {
  const source = ts.createSourceFile(
    name,
    code,
    ts.ScriptTarget.Latest,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  return editsOf(source, name)
    .sort((a, b) => b.at - a.at)
    .reduce((done, { at, text }) => done.slice(0, at) + text + done.slice(at), code)
}

const SWITCHES = `
globalThis.rightsSwitches ??= {
  off: undefined, spoken: new Set(), line: undefined,
  refuses(id, is) { if (is) this.spoken.add(id); return is && this.off !== id },
  allows(id, is) { if (!is) this.spoken.add(id); return is || this.off === id },
};
`

const FIND = 'find: (action, role) => found.get(key(action, role))'
const MUTABLE_FIND =
  'find: (action, role) => globalThis.rightsSwitches?.line?.(found.get(key(action, role)), action, role) ?? (globalThis.rightsSwitches?.line ? undefined : found.get(key(action, role)))'

/** Puts the switches into the sources as they are loaded; nothing is written to disk. */
export function switches() {
  return {
    name: 'rights-switches',
    enforce: 'pre',
    transform(code, path) {
      if (path.endsWith('/platform/access/permission.ts')) {
        if (!code.includes(FIND)) throw new Error('permission.ts looks otherwise than the switches expect')
        return code.replace(FIND, MUTABLE_FIND)
      }
      if (!GUARDED.test(path) || path.includes('.test.')) return undefined
      return `${SWITCHES.replaceAll('\n', ' ')}${withSwitches(code, relative(root, path))}`
    },
  }
}
