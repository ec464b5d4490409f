import { type DownloadRoute, page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList, type SummaryRow } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ForSpecialist } from '#platform/ui/specialist.tsx'
import { rolesOf } from '../permissions.ts'
import {
  type Checked,
  checkAgain,
  type ShownSignature,
  showSignature,
  showSignatureFiles,
} from '../use-cases/show-signature.ts'
import { messages } from './messages.ts'
import { paths } from './signing.paths.ts'
import { SignedWords } from './signing-parts.tsx'

interface Props {
  readonly one: ShownSignature
  readonly checked: Checked | undefined
  readonly isOwn: boolean
  readonly mayCarry: boolean
}

/** What came of the signature: the act was done, or it was refused and nothing was done. */
function Outcome({ one, isOwn }: Props) {
  const t = useT(messages)
  const isDone = one.outcome === 'used'
  return (
    <Notice tone={isDone ? 'info' : 'warning'} title={t(isDone ? 'outcome.used' : 'outcome.not-used')} isNews>
      <p>{t(isDone ? 'outcome.used-text' : 'outcome.not-used-text')}</p>
      {isOwn && one.href !== null && (
        <p>
          <Link href={one.href}>{t('outcome.go-on')}</Link>
        </p>
      )}
    </Notice>
  )
}

/** A fact and what is known of it; null when nothing is. */
type Row = readonly [label: string, value: string | null]

const known = (rows: readonly Row[]): readonly SummaryRow[] =>
  rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))

/** What the signature can be traced by: the certificate, or the messages of the code. */
function TechnicalFacts({ one }: { one: ShownSignature }) {
  const t = useT(messages)
  const { lang } = useView()
  const { facts, means } = one
  const time = (text: string | null) => (text === null ? null : formatDateTime(lang, new Date(text)))
  const rows: readonly Row[] =
    means === 'sms'
      ? [
          [t('facts.look-up'), facts.lookUpId],
          [t('facts.message'), facts.messageId],
        ]
      : [
          [t('facts.name'), facts.name],
          [t('facts.iin'), facts.iin],
          [t('facts.bin'), facts.bin],
          [t('facts.issuer'), facts.issuer],
          [t('facts.serial'), facts.serial],
          [t('facts.valid-from'), time(facts.validFrom)],
          [t('facts.valid-to'), time(facts.validTo)],
        ]
  return (
    <ForSpecialist>
      <SummaryList rows={[...known(rows), { label: t('facts.digest'), value: <code>{one.digest}</code> }]} />
    </ForSpecialist>
  )
}

function Facts({ one }: { one: ShownSignature }) {
  const t = useT(messages)
  const { lang } = useView()
  const time = (text: string) => formatDateTime(lang, new Date(text))
  const { facts } = one
  return (
    <Section title={t('facts.title')} id="facts">
      <SummaryList
        rows={known([
          [t('facts.signer'), `${one.signer} · ${one.role}`],
          [t('facts.organisation'), facts.organisation],
          [t('facts.when'), time(one.signedAt)],
          [t('facts.means'), t(`means.${one.means}`)],
          [t('facts.phone'), facts.phone],
          [t('facts.sent-at'), facts.sentAt === null ? null : time(facts.sentAt)],
        ])}
      />
      {facts.verifier === 'gost-not-certified' && (
        <Notice tone="warning" title={t('key.gost-title')}>
          {t('key.gost')}
        </Notice>
      )}
      <TechnicalFacts one={one} />
    </Section>
  )
}

function Again({ one, checked }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('again.title')} id="again">
      {checked !== undefined && (
        <Notice
          tone={checked.holds ? 'info' : 'warning'}
          title={t(checked.holds ? 'again.holds' : 'again.holds-not')}
          isNews
        >
          <p>
            {t('again.at')}: {formatDateTime(lang, new Date(checked.checkedAt))}.
          </p>
          {checked.certificate !== null && <p>{t(`again.certificate-${checked.certificate}`)}</p>}
        </Notice>
      )}
      <p class="measure">{t('again.lead')}</p>
      <Actions>
        <ButtonLink href={`${paths.signature(one.signatureId)}?check=again`} quiet>
          {t('again.submit')}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function Files({ one }: { one: ShownSignature }) {
  const t = useT(messages)
  return (
    <Section title={t('files.title')} id="files">
      <p class="measure">{t('files.lead')}</p>
      <Actions>
        <ButtonLink href={paths.bytes(one.signatureId)} quiet download>
          {t('files.bytes')}
        </ButtonLink>
        {one.means !== 'sms' && (
          <ButtonLink href={paths.cms(one.signatureId)} quiet download>
            {t('files.cms')}
          </ButtonLink>
        )}
        <ButtonLink href={paths.receipt(one.signatureId)} quiet download>
          {t('files.receipt')}
        </ButtonLink>
      </Actions>
      <ForSpecialist>
        <p class="measure">{t(one.means === 'sms' ? 'files.formats-code' : 'files.formats')}</p>
      </ForSpecialist>
    </Section>
  )
}

function SignaturePage(props: Props) {
  const t = useT(messages)
  const { one, mayCarry } = props
  return (
    <>
      <Step title={t('signature.title')} caption={one.title} back={props.isOwn ? paths.list() : '/home'} />
      <Outcome {...props} />
      {one.words === null ? (
        <p class="measure">{t('text.closed')}</p>
      ) : (
        <SignedWords words={one.words} lang={one.lang} isSigned />
      )}
      <Facts one={one} />
      <Again {...props} />
      {mayCarry && <Files one={one} />}
    </>
  )
}

/** A signed act: what was signed, by whom, when, with which certificate; checked once more when asked. */
export const signaturePage = page({
  path: paths.signature(':signatureId'),
  roles: rolesOf('signature'),
  render: async ({ ask, params, query, lang, actor }) => {
    const asked = { signatureId: params['signatureId'] ?? '' }
    const one = await ask(showSignature, asked)
    const checked = query['check'] === undefined ? undefined : await ask(checkAgain, asked)
    const mayCarry = rolesOf('files').includes(actor.role)
    const isOwn = one.accountId === actor.accountId
    const body = <SignaturePage one={one} checked={checked} isOwn={isOwn} mayCarry={mayCarry} />
    return { title: messages.for(lang)('signature.title'), body }
  },
})

type Files = { readonly bytes: string; readonly cms: string | null; readonly signature: object }

function fileOf(
  path: string,
  { name, type, body }: { name: string; type: string; body: (files: Files) => Buffer | string },
): DownloadRoute {
  return {
    path,
    roles: rolesOf('files'),
    render: async ({ ask, params }) => {
      const signatureId = params['signatureId'] ?? ''
      const files = await ask(showSignatureFiles, { signatureId })
      return { fileName: `tirek-${signatureId.slice(-6)}.${name}`, type, body: body(files) }
    },
  }
}

/** What can be carried away: the bytes that were signed, the signature, and a receipt with both and what was found out. */
export const signatureFiles: readonly DownloadRoute[] = [
  fileOf(paths.bytes(':signatureId'), {
    name: 'json',
    type: 'application/octet-stream',
    body: ({ bytes }) => Buffer.from(bytes, 'base64'),
  }),
  fileOf(paths.cms(':signatureId'), {
    name: 'cms',
    type: 'application/pkcs7-signature',
    body: ({ cms }) => Buffer.from(cms ?? '', 'base64'),
  }),
  fileOf(paths.receipt(':signatureId'), {
    name: 'receipt.json',
    type: 'application/json; charset=utf-8',
    body: (files) => JSON.stringify(files, null, 2),
  }),
]
