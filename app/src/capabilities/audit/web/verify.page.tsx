import { type PageContext, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { keyName } from '#platform/seal/key.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import type { AuditSources } from '../sources.ts'
import { paths } from './audit.paths.ts'
import { messages } from './messages.ts'
import { type Titles, VerifyPanel } from './verify-panel.tsx'

/** The name of the key that seals here today. */
export function presentKey({ read }: PageContext): Promise<string> {
  return read(async (act) => keyName(act.sealKeys().present))
}

function Verify({ present, titles }: { present: string; titles: Titles }) {
  const t = useT(messages)
  const { assets } = useView()
  return (
    <>
      <Step title={t('verify.title')} lead={t('verify.lead')} />
      <p>
        <Link href={paths.verifyFile()} download>
          {t('verify.save')}
        </Link>
      </p>
      <VerifyPanel keyName={present} titles={titles} />
      {assets?.verify !== undefined && <script type="module" src={assets.verify} />}
    </>
  )
}

/** Verifies a receipt of the history, for anybody; the receipt stays in the browser. */
export function verifyPage({ titles }: AuditSources) {
  return page({
    path: paths.verify(),
    roles: 'public',
    render: async (context) => ({
      title: messages.for(context.lang)('verify.title'),
      body: <Verify present={await presentKey(context)} titles={titles(context.lang)} />,
    }),
  })
}
