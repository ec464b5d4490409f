import type { FastifyReply } from 'fastify'
import { hasBeenSession } from '#platform/access/sessions.ts'
import { Step } from '#platform/ui/headings.tsx'
import { tokenOf } from './context.ts'
import { send } from './draw.tsx'
import type { RawForm } from './form-input.ts'
import { messages } from './messages.ts'
import { type Visit, viewOf } from './visit.ts'

/** The session of whoever sent the form was good and is over: they were signed in when they began to write. */
export async function isSessionOver({ parts, request, actor }: Visit): Promise<boolean> {
  const token = tokenOf(request)
  return actor.role === 'public' && token !== undefined && hasBeenSession(parts.kysely, token)
}

/** All that was typed goes back to the browser, to be sent once more after a sign-in in another window; nothing is kept. */
export function sendSessionOver(visit: Visit, raw: RawForm): FastifyReply {
  const t = messages.for(visit.lang)
  const fields = Object.entries(raw).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => ({ name, value: one })),
  )
  const title = t('session-over.title')
  const body = (
    <>
      <Step title={title} lead={t('session-over.lead')} />
      <p>
        <a href={`/${visit.lang}/sign-in?to=/prove-again/done`} target="_blank" rel="noopener">
          {t('session-over.sign-in')}
        </a>
      </p>
      <form method="post" action={visit.request.url}>
        {fields.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit" class="btn">
          {t('session-over.again')}
        </button>
      </form>
    </>
  )
  return send(visit, viewOf(visit), { title, body, status: 401 })
}
