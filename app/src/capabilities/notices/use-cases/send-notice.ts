import type { Lang } from '@tirek/kernel'
import { findPerson, isChild, isInForce, listRepresentations } from '#capabilities/registry/index.ts'
import { textPerson } from '#platform/notices/text-person.ts'
import type { Act } from '#platform/use-case/act.ts'
import { langsOf, waysOf } from '../domain/choice.ts'
import { type FamilyNoticeRow, findNotice } from '../read/notices.ts'
import { findChoice } from '../store/choices.ts'
import { keepDelivery } from '../store/notices.ts'

/** The words of a notice in one language; undefined when its capability has none for the key. */
export interface NoticeWords {
  /** `part` is `title`, `text` or `sms`. */
  of(notice: Pick<FamilyNoticeRow, 'kind' | 'data'>, part: 'title' | 'text' | 'sms', lang: Lang): string
  /** What the letter says that brings a code for the address. */
  code(code: string, lang: Lang): string
  /** Subject of every letter: it says nothing of the child. */
  subject(lang: Lang): string
}

/** Which notice, to whom. */
export interface OneSending {
  readonly noticeId: string
  readonly recipientId: string
}

/** The message of one adult and way. */
export const SEND_ONE = { sms: 'notices.send-sms', email: 'notices.send-email' } as const

/** The adults who speak for the person today; an adult speaks for oneself. */
async function recipientsOf(act: Act, personId: string): Promise<readonly string[]> {
  const person = await findPerson(act.db, personId)
  if (person === undefined) return []
  const rights = await listRepresentations(act.db, personId)
  const inForce = rights.filter((right) => isInForce(right, act.today)).map((right) => right.representativeId)
  return [...new Set(isChild(person.birthDate, act.today) ? inForce : [personId, ...inForce])]
}

/** A message of its own for each adult and way: one that fails keeps no other from going, and none goes twice. */
export async function sendOn(
  act: Act,
  { noticeId, onlyTo }: { readonly noticeId: string; readonly onlyTo?: readonly string[] | undefined },
): Promise<void> {
  const notice = await findNotice(act.db, noticeId)
  if (notice === undefined) return
  for (const recipientId of onlyTo ?? (await recipientsOf(act, notice.personId))) {
    const ways = waysOf(await findChoice(act.db, recipientId), notice.isOwed)
    for (const way of ways)
      await act.send({ kind: SEND_ONE[way], region: notice.region, payload: { noticeId, recipientId } })
  }
}

/** A telephone shows no name and nothing of health: anybody may be looking. */
function shortText(words: NoticeWords, notice: FamilyNoticeRow, langs: readonly Lang[]): string {
  return langs.map((lang) => words.of(notice, 'sms', lang)).join(' ')
}

/** Sends one adult the SMS of a notice. Throws while the gateway is away: the worker tries again. */
export async function sendSms(
  act: Act,
  words: NoticeWords,
  { noticeId, recipientId }: OneSending,
): Promise<void> {
  const notice = await findNotice(act.db, noticeId)
  if (notice === undefined) return
  const langs = langsOf(await findChoice(act.db, recipientId))
  const id = `${noticeId}-${recipientId.slice(-12)}`
  const person = await findPerson(act.db, recipientId)
  const outcome = await textPerson(act, person, { id, text: shortText(words, notice, langs) })
  await keepDelivery(act, notice, { recipientId, channel: 'sms', outcome })
}

/** Sends one adult the letter of a notice, to the proved address. Throws while the mail server is away. */
export async function sendLetter(
  act: Act,
  words: NoticeWords,
  { noticeId, recipientId }: OneSending,
): Promise<void> {
  const notice = await findNotice(act.db, noticeId)
  const choice = await findChoice(act.db, recipientId)
  if (notice === undefined || choice.email === undefined || !choice.isEmailProved) return
  const [lang = 'kk'] = langsOf(choice)
  const sent = await act.mail.send({
    id: `${noticeId}-${recipientId.slice(-12)}`,
    to: choice.email,
    subject: words.subject(lang),
    text: shortText(words, notice, [lang]),
  })
  if (!sent.ok && sent.error.kind === 'unavailable') throw new Error('mail: unavailable')
  const outcome = sent.ok ? 'accepted' : 'not-accepted'
  await keepDelivery(act, notice, { recipientId, channel: 'email', outcome })
}
