import { type LocalDate, localize } from '@tirek/kernel'
import { type FactId, factOf } from '@tirek/law'
import { type Page, page } from '#platform/http/page.ts'
import { withDates } from '#platform/ui/form/date-value.ts'
import type { FieldError } from '#platform/ui/form/state.ts'
import { readAsked } from '../domain/asked.ts'
import { checkEntitlements } from '../use-cases/check.ts'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'
import { Question } from './question-part.tsx'
import { Result } from './result-part.tsx'

/** Question after question, then what the family may be entitled to. */
export const checkPage: Page = page({
  path: paths.check(),
  roles: 'public',
  render: async ({ ask, query, lang }) => {
    const asked = readAsked(withDates(query))
    const { facts, skipped, on } = asked
    const found = await ask(checkEntitlements, { facts, skipped: [...skipped], on })
    const [contradiction] = found.contradictions
    const id: FactId | undefined =
      asked.wrong ??
      asked.again ??
      contradiction?.at ??
      (asked.isResult ? undefined : (found.next ?? undefined))
    if (id === undefined)
      return {
        title: messages.for(lang)('result.page'),
        body: <Result asked={asked} on={found.on as LocalDate} findings={found.findings} next={found.next} />,
      }

    const error = errorOf(
      id,
      asked.wrong,
      contradiction === undefined
        ? undefined
        : { at: contradiction.at, say: localize(contradiction.say, lang) },
    )
    return {
      title: localize(factOf(id).question, lang),
      ...(error === undefined ? {} : { status: 422 as const }),
      body: <Question asked={asked} id={id} error={error} left={leftAfter(id, found.next, found.left)} />,
    }
  },
})

/** The question on the page is itself one of those left, unless it is asked again. */
const leftAfter = (id: FactId, next: FactId | null, left: number) => (id === next ? left - 1 : left)

function errorOf(
  id: FactId,
  wrong: FactId | undefined,
  contradiction: { at: FactId; say: string } | undefined,
): FieldError | undefined {
  if (id === wrong) return { code: factOf(id).kind === 'years' ? 'years' : 'answer' }
  return id === contradiction?.at ? { code: 'contradiction', args: { say: contradiction.say } } : undefined
}
