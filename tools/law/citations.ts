import { findUnit, isExcluded, listActs } from '@tirek/law'
import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

/** A call `cite('act', 'unit')` written with literals. */
export type LiteralCitation = { readonly place: string; readonly act: string; readonly unit: string }

/** The literal citations of one file, with path and line. */
export function literalCitations({ path, source }: SourceFile): readonly LiteralCitation[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const found: LiteralCitation[] = []
  const visit = (node: ts.Node): void => {
    const citation = citationAt(node)
    if (citation !== undefined) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      found.push({ place: `${path}:${line + 1}`, ...citation })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)

  return found
}

/** What is wrong with a citation, or undefined when its unit exists and stands (LAW-0-8). */
export function citationProblem({ place, act, unit }: LiteralCitation): string | undefined {
  const known = listActs().find((candidate) => candidate.id === act)
  if (known === undefined) return `${place}: no act ${act}`
  const found = findUnit(known.id, unit)
  if (found === undefined) return `${place}: ${act} has no unit ${unit}`

  return isExcluded(found) ? `${place}: ${act} ${unit} is excluded` : undefined
}

function citationAt(node: ts.Node): { act: string; unit: string } | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined
  if (node.expression.text !== 'cite') return undefined
  const [act, unit] = node.arguments
  if (act === undefined || unit === undefined) return undefined
  if (!ts.isStringLiteralLike(act) || !ts.isStringLiteralLike(unit)) return undefined

  return { act: act.text, unit: unit.text }
}
