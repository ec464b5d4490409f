import { createHmac } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { ownerOfSession } from '#platform/access/sessions.ts'
import { Step } from '#platform/ui/headings.tsx'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { tokenOf } from './context.ts'
import { send } from './draw.tsx'
import type { RawForm } from './form-input.ts'
import { messages } from './messages.ts'
import type { Action } from './page.ts'
import { type Visit, viewOf } from './visit.ts'

/** The hidden field that says whose form it is: only they send it again. */
const WRITER = '_writer'

function markOf({ parts }: Visit, accountId: string): string {
  return createHmac('sha256', parts.config.secret).update(`session-over:${accountId}`).digest('base64url')
}

/**
 * The mark of whoever began to write this form, when their session was good and is over; undefined for anybody else.
 * A form that is sent again stays that of its writer, whoever's session has ended since.
 */
export async function findWriter(visit: Visit, raw: RawForm): Promise<string | undefined> {
  const { parts, request, actor } = visit
  const token = tokenOf(request)
  if (actor.role !== 'public' || token === undefined) return undefined
  const owner = await ownerOfSession(parts.kysely, token)
  if (owner === undefined) return undefined
  const given = raw[WRITER]
  return typeof given === 'string' ? given : markOf(visit, owner)
}

/** Why a form that is sent again is refused: somebody else wrote it. */
export function notOwnForm(visit: Visit, raw: RawForm): Refusal | undefined {
  const given = raw[WRITER]
  if (given === undefined || given === markOf(visit, visit.actor.accountId)) return undefined
  return refusal('platform.other-account', { status: 'forbidden' })
}

/** Whether a form may hold a password, a code, a draft of them, or a signature: none of it goes into a page. */
function isSecretForm({ command }: Action, raw: RawForm): boolean {
  return command.isSecret === true || Object.keys(raw).some((name) => /(^|\.)cms(File)?$/.test(name))
}

function sendSecretOver(visit: Visit): FastifyReply {
  const t = messages.for(visit.lang)
  const title = t('session-over.secret-title')
  const body = (
    <>
      <Step title={title} lead={t('session-over.secret-lead')} />
      <p>
        <a href={`/${visit.lang}/sign-in`}>{t('session-over.secret-sign-in')}</a>
      </p>
    </>
  )
  return send(visit, viewOf(visit), { title, body, status: 401 })
}

interface Over {
  readonly action: Action
  readonly raw: RawForm
  readonly writer: string
}

/** All that was typed goes back to the browser, to be sent once more after a sign-in in another window; nothing is kept. */
export function sendSessionOver(visit: Visit, { action, raw, writer }: Over): FastifyReply {
  if (isSecretForm(action, raw)) return sendSecretOver(visit)
  const t = messages.for(visit.lang)
  const fields = Object.entries({ ...raw, [WRITER]: writer }).flatMap(([name, value]) =>
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
