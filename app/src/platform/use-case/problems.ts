import type { z } from 'zod'
import type { FieldProblem } from './refusal.ts'

type Issue = z.core.$ZodIssue

const EMPTY = new Set([undefined, null, ''])

function sizeProblem(issue: Issue & { code: 'too_big' | 'too_small' }): Pick<FieldProblem, 'code' | 'args'> {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum)
  const ofText = issue.origin === 'string'
  if (issue.code === 'too_small' && (ofText || issue.origin === 'array') && limit <= 1)
    return { code: 'required' }
  if (issue.code === 'too_big')
    return ofText ? { code: 'too-long', args: { max: limit } } : { code: 'too-big', args: { max: limit } }
  return ofText ? { code: 'too-short', args: { min: limit } } : { code: 'too-small', args: { min: limit } }
}

function codeOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'unknown'
  // The answer that decides which other questions there are.
  if (issue.code === 'invalid_union' && 'discriminator' in issue) return 'choose-one'
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'number'
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'whole-number'
  return issue.code === 'invalid_value' ? 'choose-one' : 'wrong-type'
}

function problemOf(issue: Issue): Pick<FieldProblem, 'code' | 'args'> {
  if (issue.code === 'custom') return { code: String(issue.params?.['code'] ?? 'wrong-type') }
  if (issue.code === 'too_big' || issue.code === 'too_small') return sizeProblem(issue)
  if (EMPTY.has(issue.input as undefined)) return { code: 'required' }
  return { code: codeOf(issue) }
}

/** Turns what Zod found into field problems with codes; words come from the message catalogues. */
export function fieldProblems(error: z.ZodError): readonly FieldProblem[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), ...problemOf(issue) }))
}
