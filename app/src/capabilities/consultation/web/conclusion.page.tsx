import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { findSignatureOf } from '#platform/use-case/signature-of.ts'
import { ACTS } from '../domain/citations.ts'
import { showConclusion } from '../use-cases/show-conclusion.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { OtherForms } from './other-forms.tsx'
import { rolesOf } from './roles.ts'
import type { ConclusionSheet } from './sheet-shape.ts'
import { SheetView } from './sheet-view.tsx'
import { type ShownConclusion, signedSheet } from './signed-sheet.ts'
import { dayOf } from './words.ts'

type Props = {
  readonly shown: ShownConclusion
  readonly sheet: ConclusionSheet
  readonly isFamily: boolean
  /** The electronic signature of the head; undefined when it was signed without. */
  readonly signatureId: string | undefined
}
type Direction = NonNullable<ShownConclusion['draft']['directions']>[number]

const CONSENT_TONES = {
  'not-asked': 'here',
  given: 'done',
  refused: 'neutral',
  withdrawn: 'neutral',
} as const

/** Whether it is the edition in force, what it changed, when it is looked at again. */
function Standing({ shown }: Pick<Props, 'shown'>) {
  const t = useT(messages)
  const { lang } = useView()
  const { replacedOn, reviewOn, amends } = shown
  return (
    <>
      {replacedOn !== null && (
        <Notice tone="warning" title={t('conclusion.replaced')}>
          {formatDate(lang, dayOf(replacedOn))}
        </Notice>
      )}
      {amends !== null && (
        <p>
          <Link href={paths.changes(shown.conclusionId)}>{t('changes.title')}</Link>
        </p>
      )}
      {reviewOn !== null && replacedOn === null && shown.annulledOn === null && (
        <p>
          {t('review.on')}: <b>{formatDate(lang, dayOf(reviewOn))}</b>. {t('review.text')}{' '}
          <Cite of={ACTS.numbersReading} />
        </p>
      )}
    </>
  )
}

function PdfLinks({ shown }: Pick<Props, 'shown'>) {
  const t = useT(messages)
  const path = paths.conclusionPdf(shown.conclusionId)
  return (
    <Actions>
      <ButtonLink href={`/kk${path}`} lang="kk" quiet download>
        {t('pdf.kk')}
      </ButtonLink>
      <ButtonLink href={`/ru${path}`} lang="ru" quiet download>
        {t('pdf.ru')}
      </ButtonLink>
    </Actions>
  )
}

function Directions({ shown }: Pick<Props, 'shown'>) {
  const t = useT(messages)
  const consentHref = ({ recipientId }: Direction) =>
    `/people/${shown.personId}/consents/new?purpose=direction&recipient=${recipientId}`
  const items = (shown.draft.directions ?? []).map((direction) => {
    const state = shown.consents[direction.key] ?? 'not-asked'
    return {
      title: `${direction.service} · ${direction.recipientName}`,
      note: direction.purpose,
      end: (
        <>
          <StatusTag tone={CONSENT_TONES[state]}>{t(`consent.${state}`)}</StatusTag>{' '}
          {state !== 'given' && direction.recipientId !== undefined && (
            <Link href={consentHref(direction)}>
              {t('direction.decide')}
              <span class="vh">: {direction.service}</span>
            </Link>
          )}
        </>
      ),
    }
  })
  if (items.length === 0) return null
  return (
    <Card title={t('plain.directions')}>
      <p>{t('direction.note')}</p>
      <CardList items={items} />
    </Card>
  )
}

/** The conclusion in plain words: what was seen, what helps, what is free, what the family decides. */
function Plain({ shown }: Pick<Props, 'shown'>) {
  const t = useT(messages)
  const { lang } = useView()
  const { correction, draft } = shown
  return (
    <>
      <Card title={t('plain.seen')}>
        <CardList
          items={shown.examinations.map((one) => ({
            title: t(`kind.${one.form.kind}`),
            note: one.plainSummary,
          }))}
        />
      </Card>
      <Card title={t('plain.helps')}>
        <CardList
          items={[
            ...(draft.programmes ?? []).map(({ title, reasons }) => ({ title, note: reasons })),
            ...(draft.conditions ?? []).map(({ heading, description }) => ({
              title: description,
              note: t(`heading.${heading}`),
            })),
          ]}
        />
        {shown.settingsOffered.length > 1 && <p>{t('programme.choice')}</p>}
      </Card>
      {correction !== null && (
        <Card title={t('plain.free')}>
          <p>{correction.content}</p>
          <p>
            {t('correction.from')}: <b>{formatDate(lang, dayOf(correction.entitledFrom))}</b>
          </p>
          <p class="soft">{t('correction.free-text')}</p>
        </Card>
      )}
      <Directions shown={shown} />
    </>
  )
}

/** Members who do not agree, in their own words: nothing of the conclusion is hidden from the family (16(2)). */
function Opinions({ sheet }: Pick<Props, 'sheet'>) {
  const { opinions } = sheet.signatures
  if (opinions.rows.length === 0) return null
  return (
    <Card title={opinions.title}>
      <CardList items={opinions.rows.map(({ label, value }) => ({ title: label, note: value }))} />
    </Card>
  )
}

function Conclusion({ shown, sheet, isFamily, signatureId }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  const back = isFamily ? paths.family(shown.personId) : paths.file(shown.fileId)
  const lead = `${t('sheet.number')}: ${shown.number} · ${formatDate(lang, dayOf(shown.signedOn))}`
  return (
    <>
      <Step title={t('conclusion.title')} caption={shown.child.name} lead={lead} back={back} />
      {shown.annulledOn !== null && (
        <Notice tone="warning" title={t('conclusion.annulled')}>
          {shown.annulledReason}
        </Notice>
      )}
      <Standing shown={shown} />
      <PdfLinks shown={shown} />
      {signatureId !== undefined && (
        <p>
          <Link href={`/signing/signatures/${signatureId}`}>{t('conclusion.signature')}</Link>
        </p>
      )}
      {isFamily ? (
        <>
          <Notice title={sheet.recommendatory.title}>{sheet.recommendatory.text}</Notice>
          <Plain shown={shown} />
          <Opinions sheet={sheet} />
          <OtherForms shown={shown} />
          <Section title={t('plain.whole')} id="whole">
            <details>
              <summary>{t('plain.open-whole')}</summary>
              <SheetView sheet={sheet} />
            </details>
          </Section>
        </>
      ) : (
        <>
          <SheetView sheet={sheet} />
          <OtherForms shown={shown} />
        </>
      )}
    </>
  )
}

/** A signed conclusion: in plain words first for the family, as the document for the staff. */
export const conclusionPage = page({
  path: paths.conclusion(':conclusionId'),
  roles: rolesOf('consultation.conclusion'),
  render: async ({ ask, params, read, lang, actor }) => {
    const shown = await ask(showConclusion, { conclusionId: params['conclusionId'] ?? '' })
    const isFamily = actor.role === 'representative'
    const signatureId = await read(({ db }) => findSignatureOf(db, shown.conclusionId))
    const sheet = signedSheet(shown, lang)
    const body = <Conclusion shown={shown} sheet={sheet} isFamily={isFamily} signatureId={signatureId} />
    return { title: messages.for(lang)('conclusion.title'), body }
  },
})
