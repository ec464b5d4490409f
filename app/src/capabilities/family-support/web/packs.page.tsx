import type { LocalDate } from '@tirek/kernel'
import { LANGS } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Easy, EasyPart } from '#platform/ui/easy.tsx'
import { RadioField, SelectField, YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { PACK_EDITION, PACK_MEANS, PACKS, type PackSituation, SITUATIONS_OF_PACKS } from '../domain/pack.ts'
import { confirmPack, givePack, showPacks } from '../use-cases/packs.ts'
import { paths } from './family-support.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function Packs() {
  const t = useT(messages)
  const items = PACKS.map((one) => ({
    title: <Link href={paths.pack(one)}>{t(`pack.${one}`)}</Link>,
    note: <div>{t(`pack.${one}.lead`)}</div>,
  }))
  return (
    <>
      <Step title={t('packs.title')} lead={t('packs.lead')} />
      <CardList items={items} />
      <p>
        <Link href={paths.rights()}>{t('rights.title')}</Link>
      </p>
    </>
  )
}

/** The information packs of every situation, for everybody. */
export const packsPage = page({
  path: paths.packs(),
  roles: 'public',
  render: ({ lang }) => Promise.resolve({ title: messages.for(lang)('packs.title'), body: <Packs /> }),
})

const PARTS = ['what', 'next', 'rights'] as const
const DRAWINGS = { what: 'paper', next: 'day', rights: 'eye' } as const

function EasyPack({ of }: { of: PackSituation }) {
  const t = useT(messages)
  return (
    <Easy>
      {PARTS.map((part) => (
        <EasyPart
          drawing={DRAWINGS[part]}
          title={t(`pack.${part}`)}
          id={part}
          lines={[t(`pack.${of}.easy-${part}`)]}
        />
      ))}
      <EasyPart drawing="ask" title={t('pack.ask')} id="ask" lines={[t('pack.ask-easy')]} />
    </Easy>
  )
}

function FullPack({ of }: { of: PackSituation }) {
  const t = useT(messages)
  return (
    <>
      {PARTS.map((part) => (
        <Section title={t(`pack.${part}`)} id={part}>
          <ul class="list measure">
            <li>{t(`pack.${of}.${part}-1`)}</li>
            <li>{t(`pack.${of}.${part}-2`)}</li>
          </ul>
        </Section>
      ))}
      <Section title={t('pack.ask')} id="ask">
        <p>{t('pack.ask-text')}</p>
        <Actions>
          <ButtonLink href="/answers" quiet>
            {t('pack.answers')}
          </ButtonLink>
        </Actions>
      </Section>
    </>
  )
}

function Pack({ of, isEasy }: { of: PackSituation; isEasy: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t(`pack.${of}`)} lead={t(`pack.${of}.lead`)} back={paths.packs()} />
      <p>
        <Link href={isEasy ? paths.pack(of) : paths.easyPack(of)}>
          {t(isEasy ? 'pack.full' : 'pack.easy')}
        </Link>
      </p>
      {isEasy ? <EasyPack of={of} /> : <FullPack of={of} />}
      <p class="soft">
        {t('pack.edition')}: {PACK_EDITION} <Cite of={SITUATIONS_OF_PACKS[of]} />
      </p>
      <PrintButton />
    </>
  )
}

const packPageOf = (of: PackSituation, isEasy: boolean) =>
  page({
    path: isEasy ? paths.easyPack(of) : paths.pack(of),
    roles: 'public',
    render: ({ lang }) =>
      Promise.resolve({ title: messages.for(lang)(`pack.${of}`), body: <Pack of={of} isEasy={isEasy} /> }),
  })

/** Each pack, in full and in easy words. */
export const packPages = PACKS.flatMap((one) => [packPageOf(one, false), packPageOf(one, true)])

type Shown = z.output<typeof showPacks.output>

function Given({ of, mayConfirm }: { of: Shown; mayConfirm: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  if (of.packs.length === 0) return <EmptyState title={t('given.none')} />
  return (
    <ul class="list boxed">
      {of.packs.map((pack) => (
        <li>
          <div class="flow-s">
            <Link href={pack.isEasy ? paths.easyPack(pack.situation) : paths.pack(pack.situation)}>
              {t(`pack.${pack.situation}`)}
            </Link>
            <p class="soft">
              {formatDate(lang, pack.givenOn as LocalDate)} · {pack.givenBy} · {t(`means.${pack.means}`)} ·{' '}
              {t(`lang.${pack.lang}`)}
            </p>
            {pack.confirmedOn === null ? (
              <StatusTag tone="waiting">{t('given.not-confirmed')}</StatusTag>
            ) : (
              <StatusTag tone="done">
                {t('given.confirmed')}: {formatDate(lang, pack.confirmedOn as LocalDate)}
              </StatusTag>
            )}
            {mayConfirm && pack.confirmedOn === null && (
              <Form
                state={emptyForm(`${pack.id}-confirm`)}
                action={paths.confirmPack(of.personId)}
                id={`pack-${pack.id}`}
              >
                <HiddenField name="packId" value={pack.id} />
                <Submit tone="quiet">{t('given.confirm')}</Submit>
              </Form>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function GiveForm({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <Section title={t('give.title')} id="give">
      <Form state={form} words={messages}>
        <SelectField
          name="situation"
          label={t('give.situation')}
          options={PACKS.map((value) => ({ value, label: t(`pack.${value}`) }))}
        />
        <RadioField
          name="lang"
          label={t('give.lang')}
          options={LANGS.map((value) => ({ value, label: t(`lang.${value}`) }))}
          isInline
        />
        <YesNoField name="isEasy" label={t('give.easy')} />
        <RadioField
          name="means"
          label={t('give.means')}
          options={PACK_MEANS.map((value) => ({ value, label: t(`means.${value}`) }))}
        />
        <Submit>{t('give.save')}</Submit>
      </Form>
    </Section>
  )
}

interface OfPerson {
  readonly of: Shown
  readonly form: FormState
  readonly mayGive: boolean
  readonly mayConfirm: boolean
}

function OfPersonBody({ of, form, mayGive, mayConfirm }: OfPerson) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('given.title')} caption={of.fullName} lead={t('given.lead')} back="/home" />
      <p>
        <Link href={paths.packs()}>{t('given.every-pack')}</Link>
      </p>
      <Given of={of} mayConfirm={mayConfirm} />
      {mayGive && of.missing.length > 0 && (
        <p class="soft">
          {t('given.missing')}: {of.missing.map((one) => t(`pack.${one}`)).join(', ')}
        </p>
      )}
      {mayGive && <GiveForm form={form} />}
    </>
  )
}

/** What one family was given to read: the proof, the confirmation of the family, one more pack. */
export const givenPage = page({
  path: paths.given(':personId'),
  roles: rolesOf('family-support.packs'),
  render: async ({ actor, ask, form, lang, params }) => {
    const of = await ask(showPacks, { personId: params['personId'] ?? '' })
    const mayGive = rolesOf('family-support.give-pack').includes(actor.role)
    const mayConfirm = rolesOf('family-support.confirm-pack').includes(actor.role)
    return {
      title: messages.for(lang)('given.title'),
      body: <OfPersonBody {...{ of, form, mayGive, mayConfirm }} />,
    }
  },
})

export const giveAction = action({
  path: paths.given(':personId'),
  command: givePack,
  page: givenPage,
  done: ({ personId }) => paths.given(personId),
})

export const confirmPackAction = action({
  path: paths.confirmPack(':personId'),
  command: confirmPack,
  page: givenPage,
  done: ({ personId }) => paths.given(personId),
})
