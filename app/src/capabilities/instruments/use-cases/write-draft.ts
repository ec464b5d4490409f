import { ok, type Result } from '@tirek/kernel'
import {
  type Problem,
  parseQuestionnaire,
  printQuestionnaire,
  type Questionnaire,
} from '@tirek/questionnaire'
import type { Act } from '#platform/use-case/act.ts'
import { type FieldProblem, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import type { Version } from '../domain/version.ts'
import { updateContent } from '../store/questionnaires.ts'
import { type Asked, changedVersion, versionFor } from './find-version.ts'

/** A questionnaire that does not hang together, said at the fields of the form that would make it so. */
function refuseProblems(problems: readonly Problem[], fieldOf: (problem: Problem) => string) {
  const fields: readonly FieldProblem[] = problems.map((one) => ({
    path: fieldOf(one),
    code: `problem-${one.code}`,
    args: { found: one.found ?? one.path },
  }))
  return refuse('instruments.not-consistent', { status: 'invalid', fields })
}

/** Reads a questionnaire again as any reader will; refused at the fields where it cannot be. */
export function checkWritten(
  questionnaire: Questionnaire,
  fieldOf: (problem: Problem) => string,
): Result<Questionnaire, Refusal> {
  const parsed = parseQuestionnaire(printQuestionnaire(questionnaire))
  return parsed.ok ? ok(parsed.value) : refuseProblems(parsed.error, fieldOf)
}

/** Changes a draft; the whole must hang together afterwards. */
export async function writeDraft(
  act: Act,
  asked: Asked,
  change: (version: Version) => Result<Questionnaire, Refusal>,
  fieldOf: (problem: Problem) => string,
) {
  const found = await versionFor(act, asked, 'write')
  if (!found.ok) return found
  const written = change(found.value)
  if (!written.ok) return written
  const checked = checkWritten(written.value, fieldOf)
  if (!checked.ok) return checked
  if (!(await updateContent(act, found.value, checked.value))) return stale()
  return changedVersion(found.value)
}
