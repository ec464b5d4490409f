import { ok, type Result } from '@tirek/kernel'
import { type CheckedHistory, checkHistory } from '#capabilities/audit/use-cases/check-history.ts'
import type { Request } from '#platform/use-case/admit.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import type { Runner } from '#platform/use-case/runner.ts'

const MOST_SHOWN = 500

function joined(before: CheckedHistory, part: CheckedHistory): CheckedHistory {
  return {
    ...part,
    isWhole: before.isWhole && part.isWhole,
    seals: before.seals + part.seals,
    rows: before.rows + part.rows,
    findingCount: before.findingCount + part.findingCount,
    findings: [...before.findings, ...part.findings].slice(0, MOST_SHOWN),
  }
}

/** Checks the history part after part, each in a transaction of its own: nothing long is held open. */
export async function checkWhole(
  runner: Runner,
  input: object,
  request: Request,
): Promise<Result<CheckedHistory, Refusal>> {
  let whole: CheckedHistory | undefined
  let after: object = {}
  for (;;) {
    const part = await runner.run(checkHistory, { ...input, ...after }, request)
    if (!part.ok) return part
    whole = whole === undefined ? part.value : joined(whole, part.value)
    if (whole.next === null) return ok(whole)
    after = { after: whole.next }
  }
}
