import type { FastifyReply } from 'fastify'
import { Step } from '#platform/ui/headings.tsx'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { send } from './draw.tsx'
import type { RawForm } from './form-input.ts'
import { messages } from './messages.ts'
import type { Action } from './page.ts'
import { type Visit, viewOf } from './visit.ts'
import { WRITER, writerMark } from './writer.ts'

/** Whether somebody began to write this form while they were signed in, and is no longer. */
export function hasWriter({ actor }: Visit, raw: RawForm): boolean {
  return actor.role === 'public' && typeof raw[WRITER] === 'string'
}

/** Why a form is refused: somebody else, signed in before in this browser, wrote it. */
export function notOwnForm(visit: Visit, raw: RawForm): Refusal | undefined {
  const given = raw[WRITER]
  if (given === undefined || given === writerMark(visit.parts, visit.actor.accountId)) return undefined
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
}

/** All that was typed goes back to the browser, to be sent once more after a sign-in in another window; nothing is kept. */
export function sendSessionOver(visit: Visit, { action, raw }: Over): FastifyReply {
  if (isSecretForm(action, raw)) return sendSecretOver(visit)
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
