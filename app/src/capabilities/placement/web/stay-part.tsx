import type { Lang } from '@tirek/kernel'
import type { Role } from '#platform/access/roles.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { messages } from './messages.ts'
import { wayBackOf } from './next-step.ts'
import { messages as paperWords } from './paper/messages.ts'
import { paths } from './placement.paths.ts'
import { mayDo } from './roles.ts'
import { dayOf, StateTag, timeOf, type Words, wordOf } from './words.tsx'

type Part = { readonly shown: ShownRequest; readonly role: Role }

/** Since when a resident is away without permission; undefined when they are not. */
function awaySince({ state, stay }: ShownRequest): string | undefined {
  const absence = state === 'admitted' ? stay?.absence : undefined
  return absence === undefined || absence === null || absence.returnedAt !== null ? undefined : absence.leftAt
}

/** An absence that still wants the return or the outcome of the inquiry; the form then adds to it. */
export function openAbsenceOf({ stay }: ShownRequest) {
  const absence = stay?.absence
  if (absence === undefined || absence === null) return undefined
  return absence.returnedAt === null || absence.inquiry === null ? absence : undefined
}

/** The state of a request, and beside it that its resident is away. */
export function RequestState({ shown }: { shown: ShownRequest }) {
  const t = useT(messages)
  if (awaySince(shown) === undefined) return <StateTag state={shown.state} />
  return <StatusTag tone="late">{t('state.away')}</StatusTag>
}

/** How whoever was discharged comes back, by the ground of the order; undefined for anybody else. */
export function wayBackStory({ state, stay }: ShownRequest, role: Role, t: Words): string | undefined {
  const discharge = stay?.discharge
  if (state !== 'discharged' || discharge === undefined || discharge === null) return undefined
  return wayBackOf(discharge, role, t)
}

/** Where a resident is who is not in the organisation, and since when; undefined for anybody else. */
export function whereabouts(shown: ShownRequest, t: Words, lang: Lang): string | undefined {
  const since = timeOf(lang, awaySince(shown))
  if (since !== undefined) return t('now.away', { since })
  const leave = shown.stay?.leave
  if (shown.state !== 'on-leave' || leave === undefined || leave === null) return undefined
  return t('now.on-leave-until', {
    from: dayOf(lang, leave.from) ?? '',
    until: dayOf(lang, leave.until) ?? '',
  })
}

function Breaches({ breaches }: { breaches: NonNullable<ShownRequest['stay']>['breaches'] }) {
  const t = useT(messages)
  const { lang } = useView()
  if (breaches.length === 0) return <EmptyState title={t('stay.no-breaches')} />
  return (
    <CardList
      items={breaches.map((one) => ({
        title: wordOf(lang, 'breach.kind', one.kind),
        note: (
          <>
            {dayOf(lang, one.happenedOn)} · {t('field.actNumber')}: {one.actNumber} · {one.description}
            <br />
            {t('field.explanation')}: {one.explanation ?? wordOf(lang, 'explained', one.explained)}
          </>
        ),
      }))}
    />
  )
}

function Absence({ shown, role }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const absence = shown.stay?.absence
  if (absence === undefined || absence === null) return null
  const mayCorrect = shown.moves.includes('correct-absence') && mayDo(role, 'placement.correct-absence')
  return (
    <>
      <SummaryList
        rows={[
          { label: t('stay.left-at'), value: timeOf(lang, absence.leftAt) },
          { label: t('stay.returned-at'), value: timeOf(lang, absence.returnedAt) },
          { label: t('stay.inquiry'), value: absence.inquiry && wordOf(lang, 'inquiry', absence.inquiry) },
        ]}
      />
      {mayCorrect && (
        <Actions>
          <ButtonLink href={paths.step(shown.requestId, 'correct-absence')} quiet>
            {t('do.correct-absence')}
          </ButtonLink>
        </Actions>
      )}
    </>
  )
}

/** Absences recorded by mistake stay in sight: what was wrong, how that was found, who corrected it and when (DEC-95). */
function Corrected({ corrected }: { corrected: NonNullable<ShownRequest['stay']>['corrected'] }) {
  const t = useT(messages)
  const { lang } = useView()
  if (corrected.length === 0) return null
  return (
    <>
      <h3>{t('stay.corrected')}</h3>
      <CardList
        items={corrected.map((one) => ({
          title: `${t('stay.left-at')}: ${timeOf(lang, one.leftAt) ?? ''}`,
          note: (
            <>
              {wordOf(lang, 'mistake', one.mistake)}. {one.correction}
              <br />
              {t('stay.corrected-by', { name: one.by, at: timeOf(lang, one.at) ?? '' })}
            </>
          ),
        }))}
      />
    </>
  )
}

/** The file of whom the organisation has discharged is closed to it: its own order is all that it finds. */
export function isFormer({ state }: ShownRequest, role: Role): boolean {
  return role === 'io-registrar' && state === 'discharged'
}

/** What the person asks after a discharge, and what the organisation has answered; nothing where nobody asks. */
export function askedBackRows({ stay }: ShownRequest, t: Words, lang: Lang) {
  const asked = stay?.discharge?.askedBack
  if (asked === undefined || asked === null) return []
  return [
    { label: t('back.asked-at'), value: timeOf(lang, asked.at) },
    { label: t('back.why'), value: wordOf(lang, 'back.ground', asked.ground) },
    { label: t('back.words'), value: asked.words },
    ...(asked.proof === null ? [] : [{ label: t('back.proof'), value: asked.proof }]),
    { label: t('back.answer'), value: asked.answer ?? t('back.waits') },
  ]
}

/** By which order the person was discharged, when and why. */
export function DischargePart({ shown }: { shown: ShownRequest }) {
  const t = useT(messages)
  const { lang } = useView()
  const of = shown.state === 'discharged' ? shown.stay?.discharge : undefined
  if (of === undefined || of === null) return null
  return (
    <Section title={t('request.discharge')} id="discharge">
      <SummaryList
        rows={[
          { label: t('stay.discharged-on'), value: dayOf(lang, of.on) },
          { label: t('field.ground'), value: wordOf(lang, 'ground', of.ground) },
          { label: t('field.orderNumber'), value: of.orderNumber },
          { label: t('field.reason'), value: of.reason },
          ...(of.setAsideBy === null
            ? []
            : [{ label: t('stay.set-aside'), value: t('stay.set-aside-by', { number: of.setAsideBy }) }]),
        ]}
      />
      <p>
        <Link href={paths.paper(shown.requestId)}>{paperWords.for(lang)('link')}</Link>
      </p>
      {of.askedBack !== null && (
        <>
          <h3>{t('back.asked')}</h3>
          <SummaryList rows={askedBackRows(shown, t, lang)} />
        </>
      )}
    </Section>
  )
}

/** Breaches, absence and court decisions of the stay. */
export function StayPart({ shown, role }: Part) {
  const t = useT(messages)
  if (shown.stay === null) return null
  if (isFormer(shown, role)) return null
  return (
    <Section title={t('request.stay')} id="stay">
      <Breaches breaches={shown.stay.breaches} />
      <Absence shown={shown} role={role} />
      <Corrected corrected={shown.stay.corrected} />
      {shown.category < 4 && <p class="soft">{t('stay.only-4-5')}</p>}
    </Section>
  )
}
