import { ok, type Result } from '@tirek/kernel'
import { type Rotated, rotate } from '#capabilities/vault/use-cases/rotate.ts'
import type { Request } from '#platform/use-case/admit.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import type { Runner } from '#platform/use-case/runner.ts'

const NOTHING: Rotated = { wrapped: 0, left: 0, broken: [], next: null }

/**
 * Seals all keys anew, turn by turn. What was done stays when it is stopped: begun again, it goes on with the rest. `tell`
 * hears how far it has come.
 */
export async function rotateAll(
  runner: Pick<Runner, 'run'>,
  request: Request,
  tell: (line: string) => void,
): Promise<Result<Rotated, Refusal>> {
  let whole = NOTHING
  let after: object = {}
  for (;;) {
    const turn = await runner.run(rotate, after, request)
    if (!turn.ok) return turn
    const { wrapped, left, broken, next } = turn.value
    whole = { wrapped: whole.wrapped + wrapped, left, broken: [...whole.broken, ...broken], next }
    tell(`  ${whole.wrapped} sealed anew, ${left} left`)
    if (next === null) return ok(whole)
    after = { after: next }
  }
}
