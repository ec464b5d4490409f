import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { ToSign } from '#platform/use-case/signature.ts'
import type { WishLine } from '#platform/use-case/use-case.ts'

/** What an act says of itself at this moment, for whoever signs it. */
export async function shownOf(act: Act, { useCase, input }: ToSign): Promise<readonly WishLine[]> {
  return (await useCase.signature?.shows(act, input)) ?? []
}

/** Whether two moments say the same is told by this alone. */
export function hashOfLines(lines: readonly WishLine[]): Buffer {
  return sha256(canonicalJson(lines.map(({ label, value }) => ({ label, value }))))
}
