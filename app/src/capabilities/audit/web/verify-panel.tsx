import { type Lang, localize } from '@tirek/kernel'
import { ROLES } from '#platform/access/roles.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { RECEIPT_PROBLEMS } from '#platform/seal/portable/verify-receipt.ts'
import { Notice } from '#platform/ui/notices.tsx'
import { ForSpecialist } from '#platform/ui/specialist.tsx'
import { messages } from './messages.ts'

/** What the use cases are called, by their names, in the language of the page. */
export type Titles = Readonly<Record<string, string>>

/** What the codes of a receipt mean: acts by their names, posts by theirs. */
function wordsOf(titles: Titles, lang: Lang): Titles {
  const posts = Object.entries(ROLES).map(([role, { name }]) => [`role:${role}`, localize(name, lang)])
  return { ...titles, ...Object.fromEntries(posts) }
}

const FACTS = ['what', 'at', 'role', 'sealedAt'] as const
const TECHNICAL = ['no', 'key'] as const

/** Where the receipt is given: a file or its text, and the name of the key it must be signed by. */
function Given({ keyName }: { keyName: string }) {
  const t = useT(messages)
  return (
    <div class="flow" data-verify-form hidden>
      <div class="field">
        <label for="verify-file">{t('verify.file')}</label>
        <input id="verify-file" type="file" accept=".json,application/json" data-verify-file />
      </div>
      <div class="field">
        <label for="verify-text">{t('verify.text')}</label>
        <textarea id="verify-text" rows={6} data-verify-text spellcheck={false} />
      </div>
      <ForSpecialist>
        <div class="field">
          <label for="verify-key">{t('verify.key')}</label>
          <p class="hint" id="verify-key-hint">
            {t('verify.key-hint')}
          </p>
          <input
            id="verify-key"
            type="text"
            value={keyName}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="verify-key-hint"
            data-verify-key
          />
        </div>
      </ForSpecialist>
      <p>
        <button type="button" class="btn" data-verify-button>
          {t('verify.button')}
        </button>
      </p>
    </div>
  )
}

function FactList({ facts }: { facts: readonly (typeof FACTS | typeof TECHNICAL)[number][] }) {
  const t = useT(messages)
  return (
    <dl class="summary">
      {facts.map((fact) => (
        <div data-fact={fact} hidden>
          <dt>{t(`verify.fact.${fact}`)}</dt>
          <dd />
        </div>
      ))}
    </dl>
  )
}

function Facts() {
  return (
    <div class="flow" data-says="facts" hidden>
      <FactList facts={FACTS} />
      <ForSpecialist>
        <FactList facts={TECHNICAL} />
      </ForSpecialist>
    </div>
  )
}

/** What was found: every sentence stands here and is shown when it holds. */
function Verdict() {
  const t = useT(messages)
  return (
    <div class="flow" role="status">
      <p data-says="empty" hidden>
        {t('verify.empty')}
      </p>
      <div data-says="good" hidden>
        <Notice tone="success" title={t('verify.good')}>
          <p>{t('verify.proved')}</p>
          <p>{t('verify.not-proved')}</p>
        </Notice>
      </div>
      <div data-says="bad" hidden>
        <Notice tone="warning" title={t('verify.bad')}>
          {RECEIPT_PROBLEMS.map((problem) => (
            <p data-says={problem} hidden>
              {t(`verify.problem.${problem}`)}
            </p>
          ))}
        </Notice>
      </div>
      <Facts />
    </div>
  )
}

/** Verifies a receipt in the browser itself: nothing is sent anywhere. Without the script it says how else to do it. */
export function VerifyPanel({ keyName, titles }: { keyName: string; titles: Titles }) {
  const t = useT(messages)
  return (
    <div class="flow" data-verify data-words={JSON.stringify(wordsOf(titles, useView().lang))}>
      <div data-says="unsupported">
        <Notice tone="warning" title={t('verify.unsupported')}>
          <p>{t('verify.elsewhere')}</p>
        </Notice>
        <ForSpecialist>
          <p>{t('verify.command')}</p>
          <p>
            <code>npm run -s tirek -- audit.verify --file receipt.json --key …</code>
          </p>
        </ForSpecialist>
      </div>
      <Given keyName={keyName} />
      <Verdict />
    </div>
  )
}
