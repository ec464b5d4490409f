import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { ACTS } from '../domain/citations.ts'
import { PACK_VERSION } from '../domain/information.ts'
import { messages } from './messages.ts'
import { paths } from './screening.paths.ts'

const PARTS = {
  what: ['pack.what-1', 'pack.what-2', 'pack.what-3'],
  next: ['pack.next-1', 'pack.next-2', 'pack.next-3'],
  rights: ['pack.rights-1', 'pack.rights-2', 'pack.rights-3', 'pack.rights-4'],
  home: ['pack.home-1', 'pack.home-2'],
} as const

/** The articles behind what the pack promises. */
const BASIS = {
  'pack.what-2': ACTS.riskGroup,
  'pack.next-1': ACTS.consent,
  'pack.next-2': ACTS.freeExamination,
  'pack.rights-3': ACTS.present,
} as const

function Pack() {
  const t = useT(messages)
  return (
    <>
      <Step title={t('pack.title')} lead={t('pack.lead')} />
      {(['what', 'next', 'rights', 'home'] as const).map((part) => (
        <Section title={t(`pack.${part}`)} id={part}>
          <ul class="list measure">
            {PARTS[part].map((line) => (
              <li>
                <span>
                  {t(line)} {line in BASIS && <Cite of={BASIS[line as keyof typeof BASIS]} />}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <p class="soft">{t('information.edition', { version: PACK_VERSION })}</p>
      <PrintButton />
    </>
  )
}

/** The information pack itself: short sentences, what it means, what happens next, which rights the family has. */
export const packPage = page({
  path: paths.pack(),
  roles: 'public',
  render: async ({ lang }) => ({ title: messages.for(lang)('pack.title'), body: <Pack /> }),
})
