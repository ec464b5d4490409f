import { localize } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import { isFamily, ROLES } from '#platform/access/roles.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import type { Refusal } from '#platform/use-case/refusal.ts'
import { messages } from './messages.ts'
import type { Visit } from './visit.ts'

/** A page that is not there, one that is not shown to this reader (the same to them), or one for other posts. */
type Closed = 'missing' | 'other-role'

const CLOSED: Readonly<Record<string, Closed>> = {
  'platform.not-found': 'missing',
  'platform.no-page': 'missing',
  'platform.not-your-role': 'other-role',
}

/** How a page is closed that says no more than that; undefined for a refusal with a reason of its own. */
export function closedBy({ code }: Refusal): Closed | undefined {
  return CLOSED[code]
}

type Reader = 'public' | 'family' | 'staff'

function readerOf(actor: Actor): Reader {
  if (actor.role === 'public') return 'public'
  return isFamily(actor) ? 'family' : 'staff'
}

/** What to do next, in the order in which it helps. */
function adviceOf({ lang, actor }: Visit, closed: Closed): readonly string[] {
  const t = messages.for(lang)
  const reader = readerOf(actor)
  return [
    t(reader === 'public' ? 'closed.sign-in-hint' : 'closed.home-hint'),
    ...(closed === 'missing' ? [t('closed.link-hint')] : []),
    ...(closed === 'other-role' && reader === 'staff' ? [t('closed.post-hint')] : []),
    ...(reader === 'public' ? [] : [t(`closed.ask-${reader}`)]),
  ]
}

/** Says in plain words that a page did not open, what may be the reason, and what to do next. */
export function ClosedPage({ visit, closed }: { visit: Visit; closed: Closed }) {
  const t = messages.for(visit.lang)
  const isPublic = visit.actor.role === 'public'
  const role = localize(ROLES[visit.actor.role].name, visit.lang)
  return (
    <>
      <Step title={t(`closed.${closed}`)} lead={t(`closed.${closed}-why`, { role })} />
      <Section title={t('closed.next')} id="next">
        <ul class="bullets">
          {adviceOf(visit, closed).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <Actions>
          {isPublic && <ButtonLink href="/sign-in">{t('closed.sign-in')}</ButtonLink>}
          <ButtonLink href={isPublic ? '/' : '/home'} quiet={isPublic}>
            {t('home')}
          </ButtonLink>
        </Actions>
      </Section>
    </>
  )
}
