import { addDays } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { sha256 } from '#platform/bytes/hash.ts'
import { HOME, type NamedPeople } from '../../named/families.ts'
import { type LoadContext, officeTime, record } from '../context.ts'

const CITE = [cite('order-263', 'p-7'), cite('project', 'DEC-93')]

/** Where the terminals of the department stand; one was switched off. */
const TERMINALS = [
  { name: '1-қабат, есік жанында', ago: 60, offAgo: undefined },
  { name: '1-қабат, терезе жанында', ago: 60, offAgo: undefined },
  { name: '2-қабат, дәліз', ago: 45, offAgo: 3 },
] as const

/** What the consultant of the hall has written down: days ago, how it was asked for, with what. */
const HELPS = [
  { ago: 20, askedHow: 'by-word', helpedWith: ['sign-in', 'device'] },
  { ago: 9, askedHow: 'button', helpedWith: ['reading', 'choice'] },
] as const

/** Two terminals that work, one that was switched off, and the help that a man without internet was given. */
export function addKiosk(context: LoadContext, people: NamedPeople): void {
  const { id: organisationId } = context.organisations.serving('employment-department', HOME)
  const head = context.staff.of(organisationId, 'ed-head')
  const ids = TERMINALS.map(({ name, ago, offAgo }, i) => {
    const id = context.nextId()
    context.bulk.add('access_terminal', {
      id,
      organisation_id: organisationId,
      region: HOME.region,
      name,
      lang: 'kk',
      // No device has this mark.
      token_hash: sha256(`demo/${id}`),
      marked_at: officeTime(context, addDays(context.asOf, -ago), 30 + i),
      marked_by: head.name,
      switched_off_at: offAgo === undefined ? null : officeTime(context, addDays(context.asOf, -offAgo), 60),
      switched_off_by: offAgo === undefined ? null : head.name,
    })
    return id
  })
  for (const help of HELPS) addHelp(context, people, { ...help, terminalId: ids[0] ?? '', organisationId })
}

interface Given {
  readonly ago: number
  readonly askedHow: string
  readonly helpedWith: readonly string[]
  readonly terminalId: string
  readonly organisationId: string
}

function addHelp(context: LoadContext, people: NamedPeople, given: Given): void {
  const { ago, askedHow, helpedWith, terminalId, organisationId } = given
  const { id: personId } = people.serik.person
  const by = context.staff.of(organisationId, 'ed-specialist')
  const on = addDays(context.asOf, -ago)
  const id = context.nextId()
  const about = { region: HOME.region, personId, on, by, subject: { kind: 'kiosk-help', id }, cite: CITE }
  const signed = { askedHow, helper: by.name, post: by.role }
  const begun = record(context, { ...about, name: 'kiosk.help-begun', data: signed })
  const ended = record(context, { ...about, name: 'kiosk.help-ended', data: { ...signed, helpedWith } })
  context.bulk.add('kiosk_help', {
    id,
    terminal_id: terminalId,
    organisation_id: organisationId,
    region: HOME.region,
    session_id: context.nextId(),
    account_id: personId,
    state: 'ended',
    asked_how: askedHow,
    asked_at: begun,
    helper_account_id: by.memberId,
    helper_name: by.name,
    helper_role: by.role,
    begun_at: begun,
    closed_at: ended,
    helped_with: [...helpedWith],
    words: null,
  })
}
