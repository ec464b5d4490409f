import type { Lang } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { Organisation } from '#capabilities/network/index.ts'
import { findOrganisation } from '#capabilities/network/index.ts'
import { askAboutHref, listOwnAbout } from '#capabilities/questions/index.ts'
import type { PageContext } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { ComplainLink } from '#platform/ui/complain-link.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, PhoneLink } from '#platform/ui/link.tsx'
import { departmentOf } from '../read/decisions.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { dayOf, nameOf, type Words } from './words.tsx'

/** What a family finds beside its request: what it has asked, and whom it calls. */
export type Beside = {
  readonly asked: Awaited<ReturnType<typeof listOwnAbout>>
  readonly phones: readonly Organisation[]
  /** The region whose departments are listed elsewhere, where it is not known which of them serves the family. */
  readonly departmentsOf: string | undefined
}

/** Reads it; the page asks for it only for a family. */
export function readBeside({ read }: PageContext, shown: ShownRequest): Promise<Beside> {
  return read(async (act) => {
    const { region, personId, statement } = shown
    const department = await departmentOf(act.db, { region, personId, statement })
    const chosen = shown.organisation && (await findOrganisation(act.db, shown.organisation.id))
    const phones = [department, chosen ?? undefined].filter((one) => one !== undefined)
    const asked = await listOwnAbout(act, shown.requestId)
    return { asked, phones, departmentsOf: department === undefined ? region : undefined }
  })
}

function Asked({ asked }: Pick<Beside, 'asked'>) {
  const t = useT(messages)
  const { lang } = useView()
  return asked.map(({ questionId, number, state, askedOn }) => (
    <div>
      <Link href={`/questions/${questionId}`}>{number}</Link> · {dayOf(lang, askedOn)} · {t(`asked.${state}`)}
    </div>
  ))
}

const LAST_DAY = cite('appc', 'art-92')

/** The last day for a complaint of the decision, from the day on which it was received. */
function Until({ shown }: { shown: ShownRequest }) {
  const t = useT(messages)
  const { lang } = useView()
  const until = shown.decision?.appealUntil ?? null
  return (
    <div>
      № {shown.decision?.number} ·{' '}
      {until === null ? t('beside.until-unknown') : `${t('beside.until')}: ${dayOf(lang, until)}`}{' '}
      <Cite of={LAST_DAY} />
    </div>
  )
}

const complaintHref = (personId: string, decisionId: string) =>
  `/people/${personId}/complaints/new?stage=placement&decision=${decisionId}`

function Complaint({ shown }: { shown: ShownRequest }) {
  const t = useT(messages)
  const { personId, requestId, decision } = shown
  if (decision === null) return null
  return (
    <Link href={complaintHref(personId, requestId)}>
      {t(decision.provides ? 'beside.appeal' : 'beside.appeal-refusal')}
    </Link>
  )
}

/** After a discharge the order is what a complaint is about, and no longer the decision that gave the services. */
function complaintsIn(shown: ShownRequest, t: Words, lang: Lang) {
  const order = shown.stay?.discharge
  if (order?.setAsideBy === null) {
    return [
      {
        title: <Link href={complaintHref(shown.personId, order.id)}>{t('beside.appeal-order')}</Link>,
        note: (
          <div>
            № {order.orderNumber} · {dayOf(lang, order.on)} · {t('beside.until-order')} <Cite of={LAST_DAY} />
          </div>
        ),
      },
    ]
  }
  if (shown.decision === null || shown.state === 'discharged') return []
  return [{ title: <Complaint shown={shown} />, note: <Until shown={shown} /> }]
}

function Documents({ shown }: { shown: ShownRequest }) {
  const t = useT(messages)
  const { personId, requestId, decision, documents, hasQueueEntry } = shown
  // The part stands open on the page that comes, without a script as with one.
  const opened = (part: string) => `${paths.request(requestId)}?part=${part}#${part}`
  const links = [
    ...(decision === null ? [] : [<Link href={opened('decision')}>{t('request.decision')}</Link>]),
    ...(decision?.referralNumber == null
      ? []
      : [<Link href={paths.referral(requestId)}>{t('do.referral')}</Link>]),
    ...(hasQueueEntry ? [<Link href={paths.proof(requestId)}>{t('do.proof')}</Link>] : []),
    ...(documents.length === 0 ? [] : [<Link href={opened('package')}>{t('beside.papers')}</Link>]),
    <Link href={`/people/${personId}/notices`}>{t('beside.notices')}</Link>,
    <Link href="/signing">{t('beside.signed')}</Link>,
  ]
  return (
    <ul class="links">
      {links.map((link) => (
        <li>{link}</li>
      ))}
    </ul>
  )
}

function Phones({ phones, departmentsOf }: Pick<Beside, 'phones' | 'departmentsOf'>) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      {departmentsOf !== undefined && (
        <div>
          <Link href={`/find?purpose=benefits&region=${departmentsOf}`}>{t('beside.departments')}</Link>
        </div>
      )}
      {phones.map(({ name, contact }) => (
        <div>
          {nameOf(lang, name)}:{' '}
          {contact === undefined ? t('beside.no-phone') : <PhoneLink phone={contact.phone} />}
        </div>
      ))}
    </>
  )
}

/** One tap away from the request of a family: to ask, to call, its documents, to complain of the decision. */
export function FamilyPart({ shown, beside }: { shown: ShownRequest; beside: Beside }) {
  const t = useT(messages)
  const { lang } = useView()
  const complaints = complaintsIn(shown, t, lang)
  const complaint = <ComplainLink personId={shown.personId} stage="placement" about={t('request.caption')} />
  return (
    <Section title={t('beside.title')} id="beside">
      <CardList
        items={[
          {
            title: <Link href={askAboutHref(shown.requestId, shown.number)}>{t('beside.ask')}</Link>,
            note: <Asked asked={beside.asked} />,
          },
          { title: t('beside.call'), note: <Phones {...beside} /> },
          { title: t('beside.documents'), note: <Documents shown={shown} /> },
          ...complaints,
          { title: complaint, ...(complaints.length > 0 && { note: t('beside.complain-other') }) },
        ]}
      />
    </Section>
  )
}
