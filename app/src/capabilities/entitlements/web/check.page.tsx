import { type Lang, type LocalDate, localize } from '@tirek/kernel'
import { type FactId, factOf, questionTo } from '@tirek/law'
import type { z } from 'zod'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import { type Page, type PageContext, type PageResult, page } from '#platform/http/page.ts'
import { withDates } from '#platform/ui/form/date-value.ts'
import type { FieldError } from '#platform/ui/form/state.ts'
import { type Asked, readAsked } from '../domain/asked.ts'
import { checkEntitlements } from '../use-cases/check.ts'
import { EasyResult } from './easy-result.tsx'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'
import { readAskedOf } from './of-person.ts'
import { Question } from './question-part.tsx'
import { Result } from './result-part.tsx'

type Answer = z.output<typeof checkEntitlements.output>
type Contradiction = Answer['contradictions'][number]

/** The question to show; none when it is time for the answer. */
function questionOf(
  asked: Asked,
  found: Answer,
  contradiction: Contradiction | undefined,
): FactId | undefined {
  const wanted = asked.wrong ?? asked.again ?? contradiction?.at
  if (wanted !== undefined || asked.isResult) return wanted
  return found.next ?? undefined
}

async function drawn(context: PageContext, asked: Asked, name?: string): Promise<PageResult> {
  const { lang } = context
  const { facts, skipped, on } = asked
  const found = await context.ask(checkEntitlements, { facts, skipped: [...skipped], on })
  const contradiction = found.contradictions.find(({ at }) => asked.known[at] === undefined)
  const id = questionOf(asked, found, contradiction)
  if (id === undefined)
    return {
      title: messages.for(lang)('result.page'),
      body: asked.isEasy ? (
        <EasyResult asked={asked} findings={found.findings} />
      ) : (
        <Result
          asked={asked}
          name={name}
          on={found.on as LocalDate}
          findings={found.findings}
          next={found.next}
        />
      ),
    }

  const error = errorOf(id, asked.wrong, contradiction, lang)
  return {
    title: localize(questionTo(factOf(id), facts), lang),
    ...(error === undefined ? {} : { status: 422 as const }),
    body: (
      <Question
        asked={asked}
        id={id}
        error={error}
        left={leftAfter(id, found.next, found.left)}
        name={name}
      />
    ),
  }
}

/** Question after question, then what the family may be entitled to. */
export const checkPage: Page = page({
  path: paths.check(),
  roles: 'public',
  render: (context) => drawn(context, readAsked(withDates(context.query))),
})

/** The same for a person whom the system knows: what it knows is not asked. */
export const checkOfPersonPage: Page = page({
  path: paths.ofPerson(':personId'),
  roles: FAMILY_ROLES,
  render: async (context) => {
    const asked = await readAskedOf(context)
    return drawn(context, asked, asked.person.fullName)
  },
})

/** The question on the page is itself one of those left, unless it is asked again. */
const leftAfter = (id: FactId, next: FactId | null, left: number) => (id === next ? left - 1 : left)

function errorOf(
  id: FactId,
  wrong: FactId | undefined,
  contradiction: Contradiction | undefined,
  lang: Lang,
): FieldError | undefined {
  if (id === wrong) return { code: factOf(id).kind === 'years' ? 'years' : 'answer' }
  return id === contradiction?.at
    ? { code: 'contradiction', args: { say: localize(contradiction.say, lang) } }
    : undefined
}
