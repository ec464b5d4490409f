import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { ForSpecialist } from '#platform/ui/specialist.tsx'
import { SIGNING } from '../domain/signing.ts'
import { rolesOf } from '../permissions.ts'
import { type ShownSigning, showSigning } from '../use-cases/show-signing.ts'
import { messages } from './messages.ts'
import { paths } from './signing.paths.ts'
import { Ended, isOpen, SignedWords } from './signing-parts.tsx'

const WAYS = [
  { means: 'egov-qr', path: paths.phone },
  { means: 'eds', path: paths.key },
  { means: 'sms', path: paths.code },
] as const

function Ways({ one }: { one: ShownSigning }) {
  const t = useT(messages)
  const { kiosk } = useView()
  // A terminal has NCALayer and no other program, and is nobody's computer.
  const wordOf = (means: (typeof WAYS)[number]['means']) =>
    means === 'eds' && kiosk !== undefined ? 'eds-terminal' : means
  const items = WAYS.filter(({ means }) => one.means.includes(means)).map(({ means, path }) => ({
    title: <Link href={path(one.signingId)}>{t(`way.${wordOf(means)}`)}</Link>,
    note: t(`way.${wordOf(means)}-note`),
  }))
  return (
    <Section title={t('ways.title')} id="ways">
      <CardList items={items} />
      {one.isEdsOn ? null : <p>{t('ways.eds-off')}</p>}
    </Section>
  )
}

function Then() {
  const t = useT(messages)
  const { kiosk } = useView()
  return (
    <Section title={t('then.title')} id="then">
      <ul class="bullets">
        <li>{t('then.checked')}</li>
        <li>{t('then.done')}</li>
        <li>{t(kiosk === undefined ? 'then.kept' : 'then.kept-terminal')}</li>
        <li>{t('then.not-signed')}</li>
      </ul>
      <p>
        <Cite of={SIGNING} />
      </p>
    </Section>
  )
}

function Signing({ one }: { one: ShownSigning }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('sign.title')}
        caption={one.title}
        lead={t('sign.lead')}
        back={one.fromPage ?? '/home'}
      />
      {!isOpen(one) && <Ended one={one} />}
      <SignedWords words={one.words} lang={one.lang} />
      {isOpen(one) && <Ways one={one} />}
      {isOpen(one) && <Then />}
      <ForSpecialist>
        <p>{t('text.format')}</p>
        <p>
          <Link href={paths.text(one.signingId)} download>
            {t('text.download')}
          </Link>
        </p>
      </ForSpecialist>
    </>
  )
}

/** What somebody is about to sign, the ways to do it, and what happens then. */
export const signingPage = page({
  path: paths.signing(':signingId'),
  roles: rolesOf('show'),
  render: async ({ ask, params, lang }) => {
    const one = await ask(showSigning, { signingId: params['signingId'] ?? '' })
    return { title: messages.for(lang)('sign.title'), body: <Signing one={one} /> }
  },
})
