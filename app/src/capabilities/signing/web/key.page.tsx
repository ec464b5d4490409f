import { faultWord, NcaLayerPanel } from '#capabilities/access/index.ts'
import { SAMPLE_FAULTS } from '#platform/eds/sandbox/samples.ts'
import { type Action, action, type DownloadRoute, type Page, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { FileField } from '#platform/ui/form/file-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ForSpecialist } from '#platform/ui/specialist.tsx'
import { rolesOf } from '../permissions.ts'
import type { completeSigningOf } from '../use-cases/complete.ts'
import { type ShownSigning, showSigning } from '../use-cases/show-signing.ts'
import { messages } from './messages.ts'
import { paths } from './signing.paths.ts'
import { Ended, isOpen, WhatIsSigned } from './signing-parts.tsx'

interface Shown {
  readonly one: ShownSigning
  readonly form: FormState
  readonly accountId: string
}

function FileForm({ one, form }: Shown) {
  const t = useT(messages)
  return (
    <Section title={t('key.file-title')} id="eds-file">
      <ol class="bullets">
        <li>
          <Link href={paths.text(one.signingId)} download>
            {t('text.download')}
          </Link>
        </li>
        <li>{t('key.file-sign')}</li>
        <li>{t('key.file-send')}</li>
      </ol>
      <Form state={form} action={paths.key(one.signingId)} words={messages} hasFiles isSignature>
        <FileField name="cmsFile" label={t('key.cms-file')} hint={t('key.cms-file-hint')} />
        <TextArea name="cms" label={t('key.cms')} hint={t('key.cms-hint')} />
        <Submit>{t('key.submit')}</Submit>
      </Form>
      <ForSpecialist>
        <p class="measure">{t('key.formats')}</p>
      </ForSpecialist>
    </Section>
  )
}

function SampleForm({ one, accountId }: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  const faults = SAMPLE_FAULTS.map((fault) => ({ value: fault, label: faultWord(fault, lang) }))
  return (
    <Section title={t('key.sandbox-title')} id="eds-sandbox">
      <p class="measure">{t('key.sandbox-lead')}</p>
      <Form state={emptyForm('')} action={paths.sampleKey(one.signingId)} id="sample" hasSummary={false}>
        <HiddenField name="accountId" value={accountId} />
        <HiddenField name="bytes" value={one.bytes} />
        <SelectField
          name="fault"
          label={t('key.sandbox-fault')}
          options={faults}
          empty={t('key.sandbox-no-fault')}
        />
        <Submit tone="quiet">{t('key.sandbox-submit')}</Submit>
      </Form>
    </Section>
  )
}

function ByKey(shown: Shown) {
  const t = useT(messages)
  const { kiosk, sandbox, assets } = useView()
  const { one } = shown
  if (!isOpen(one)) return <Ended one={one} />
  return (
    <>
      <WhatIsSigned one={one} />
      {one.iin !== null && (
        <p>
          {t('key.whose')}: <b>{one.iin}</b>
        </p>
      )}
      {one.isGostUncertified && (
        <Notice tone="warning" title={t('key.gost-title')}>
          {t('key.gost')}
        </Notice>
      )}
      <NcaLayerPanel bytes={one.bytes} use="SIGN" />
      {kiosk === undefined ? <FileForm {...shown} /> : <Notice>{t('key.at-terminal')}</Notice>}
      {sandbox !== undefined && <SampleForm {...shown} />}
      {assets?.eds !== undefined && <script type="module" src={assets.eds} />}
    </>
  )
}

function KeyPage(shown: Shown) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('way.eds')}
        caption={shown.one.title}
        lead={t('key.lead')}
        back={paths.signing(shown.one.signingId)}
      />
      {shown.one.isEdsOn ? (
        <ByKey {...shown} />
      ) : (
        <Notice tone="warning" title={t('refusal.eds-off')}>
          {t('remedy.eds-off')}
        </Notice>
      )}
    </>
  )
}

/** The text to sign as a file: exactly the bytes that will be compared. */
export const textFile: DownloadRoute = {
  path: paths.text(':signingId'),
  roles: rolesOf('show'),
  render: async ({ ask, params }) => {
    const one = await ask(showSigning, { signingId: params['signingId'] ?? '' })
    return {
      fileName: `tirek-${one.number}.json`,
      type: 'application/octet-stream',
      body: Buffer.from(one.bytes, 'base64'),
    }
  },
}

/** Signing with a key: by NCALayer, by a file or a pasted text, in the sandbox with a sample key. */
export function keyRoutes(complete: ReturnType<typeof completeSigningOf>): {
  readonly pages: readonly Page[]
  readonly actions: readonly Action[]
} {
  const keyPage = page({
    path: paths.key(':signingId'),
    roles: rolesOf('complete'),
    render: async ({ ask, params, form, lang, actor }) => {
      const one = await ask(showSigning, { signingId: params['signingId'] ?? '' })
      const body = <KeyPage one={one} form={form} accountId={actor.accountId} />
      return { title: messages.for(lang)('way.eds'), body }
    },
  })
  const done = ({ signatureId }: { readonly signatureId: string }) => paths.signature(signatureId)
  return {
    pages: [keyPage],
    actions: [
      action({
        path: keyPage.path,
        command: complete,
        input: ({ cms, cmsFile }, { params }) => ({ ...params, cms, cmsFile }),
        page: keyPage,
        done,
      }),
      action({
        path: paths.sampleKey(':signingId'),
        command: complete,
        input: async (form, { params, sandbox }) => ({ ...params, cms: await sandbox.signDocument(form) }),
        page: keyPage,
        done,
      }),
    ],
  }
}
