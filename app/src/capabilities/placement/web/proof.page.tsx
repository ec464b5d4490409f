import { type DownloadRoute, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { keyName } from '#platform/seal/key.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import type { QueueProof } from '../proof/proof-file.ts'
import { verifyQueueProof } from '../proof/verify-proof.ts'
import { showQueueProof } from '../use-cases/show-queue-proof.ts'
import { showRequest } from '../use-cases/show-request.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { type Explained, explainProof } from './proof-words.ts'
import { rolesOf } from './roles.ts'

type Props = {
  readonly requestId: string
  readonly personName: string
  readonly explained: Explained
  /** Name of the key by which the history is sealed. */
  readonly sealKey: string
  /** The name under which the browser keeps the file. */
  readonly fileName: string
}

const SHOWN = 50

const fileNameOf = (proof: QueueProof) => `tirek-queue-proof-${proof.own.ticket}.json`

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul class="bullets measure">
      {of.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

/** How anybody checks the file at home, without this system. */
function HowToCheck({ requestId, sealKey, fileName }: Pick<Props, 'requestId' | 'sealKey' | 'fileName'>) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('proof.check')} id="check">
      <p class="measure">{t('proof.check-text')}</p>
      <Actions>
        <ButtonLink href={paths.proofFile(requestId)} download>
          {t('proof.download')}
        </ButtonLink>
      </Actions>
      <p class="measure">{t('proof.check-command')}</p>
      <p>
        <code class="wrap-anywhere">
          npm run tirek -- queue-proof verify {fileName} --key {sealKey} --lang {lang}
        </code>
      </p>
      <p class="measure soft">{t('proof.check-earlier')}</p>
    </Section>
  )
}

function ProofBody({ requestId, personName, explained, sealKey, fileName }: Props) {
  const t = useT(messages)
  const [first = '', ...given] = explained.places
  return (
    <>
      <Step
        title={t('proof.title')}
        caption={personName}
        lead={t('proof.lead')}
        back={paths.queue(requestId)}
      />
      <p>
        <Cite of={ACTS.placement} /> <Cite of={ACTS.silentConsequences} /> <Cite of={ACTS.proofReading} />
      </p>
      <Section title={t('proof.own')} id="own">
        <Lines of={explained.own} />
      </Section>
      <Section title={t('proof.file')} id="file">
        <Lines of={explained.file} />
      </Section>
      <Section title={t('proof.places')} id="places">
        <Notice>
          <p>{first}</p>
        </Notice>
        <Lines of={given.slice(-SHOWN)} />
      </Section>
      <HowToCheck requestId={requestId} sealKey={sealKey} fileName={fileName} />
    </>
  )
}

/** Why it is, or is not yet, the person's turn: the proof replayed and told in plain words. */
export const proofPage = page({
  path: paths.proof(':requestId'),
  roles: rolesOf('placement.queue-proof'),
  render: async ({ ask, read, lang, params }) => {
    const shown = await ask(showRequest, { requestId: params['requestId'] ?? '' })
    const proof = await ask(showQueueProof, { requestId: shown.requestId })
    const sealKey = await read(async (act) => keyName(act.sealKeys().present))
    const explained = explainProof(await verifyQueueProof(proof, { key: sealKey }), lang)
    const { requestId, personName } = shown
    const props = { requestId, personName, explained, sealKey, fileName: fileNameOf(proof) }
    return { title: messages.for(lang)('proof.title'), body: <ProofBody {...props} /> }
  },
})

/** The proof as a file: one line of the queue on each line. */
export const proofDownload: DownloadRoute = {
  path: paths.proofFile(':requestId'),
  roles: rolesOf('placement.queue-proof'),
  render: async ({ ask, params }) => {
    const proof = await ask(showQueueProof, { requestId: params['requestId'] ?? '' })
    return {
      fileName: fileNameOf(proof),
      type: 'application/json',
      body: `${JSON.stringify(proof, null, 1)}\n`,
    }
  },
}
