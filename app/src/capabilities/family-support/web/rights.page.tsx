import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { RIGHT_KEYS, RIGHTS } from '../domain/rights.ts'
import { paths } from './family-support.paths.ts'
import { messages } from './messages.ts'

function Rights() {
  const t = useT(messages)
  return (
    <>
      <Step title={t('rights.title')} lead={t('rights.lead')} back="/" />
      {RIGHT_KEYS.map((key) => (
        <Section title={t(`rights.${key}`)} id={key}>
          <p class="measure">
            {t(`rights.${key}.what`)}{' '}
            {RIGHTS[key].cite.map((of) => (
              <>
                <Cite of={of} />{' '}
              </>
            ))}
          </p>
          <p>
            <Link href={RIGHTS[key].href}>{t(`rights.${key}.go`)}</Link>
          </p>
        </Section>
      ))}
      <PrintButton />
    </>
  )
}

/** The rights of the child in plain words, each with the sentence of the law behind it and the way to it. */
export const rightsPage = page({
  path: paths.rights(),
  roles: 'public',
  render: ({ lang }) => Promise.resolve({ title: messages.for(lang)('rights.title'), body: <Rights /> }),
})
