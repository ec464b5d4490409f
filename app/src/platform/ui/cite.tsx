import { type Citation, describeCitation, markLabel, type SourceMark, shortCitation } from '@tirek/law'
import { useId } from 'preact/hooks'
import { useT, useView } from '#platform/i18n/view.ts'
import { Link } from './link.tsx'
import { messages } from './messages.ts'

/** The page of the unit in the legal base. */
const unitHref = ({ act, unit }: Citation) => `/law/${act}/${unit}`

/** Says what a statement rests on when that is not the wording of the law: project's reading, default, not verified. */
export function MarkNote({ mark }: { mark: SourceMark }) {
  const { lang } = useView()
  if (mark === 'law') return null
  return <span class="mark-note">{markLabel(mark, lang)}</span>
}

/**
 * The article behind a statement: short text that opens the full citation. May stand inside a sentence.
 * The panel is a native popover: it needs no script, and older browsers show its text in place.
 */
export function Cite({ of }: { of: Citation }) {
  const t = useT(messages)
  const { lang } = useView()
  const id = useId()
  return (
    <span class="cite">
      <button type="button" popovertarget={id}>
        {shortCitation(of, lang)}
      </button>
      <span id={id} popover="auto" class="cite-full" role="note">
        <b>{t('cite.basis')}</b>
        <span>{describeCitation(of, lang)}</span>
        <MarkNote mark={of.mark} />
        <Link href={unitHref(of)}>{t('cite.unit')}</Link>
        <button type="button" class="btn quiet" popovertarget={id} popovertargetaction="hide">
          {t('cite.close')}
        </button>
      </span>
      {of.mark !== 'law' && of.act !== 'project' && (
        <>
          {' '}
          <MarkNote mark={of.mark} />
        </>
      )}
    </span>
  )
}

/** Several articles in full, as a list that can be opened: `<details>` where there is room for a block. */
export function CiteList({ of, open }: { of: readonly Citation[]; open?: boolean | undefined }) {
  const t = useT(messages)
  const { lang } = useView()
  if (of.length === 0) return null
  return (
    <details class="cites" open={open}>
      <summary>{t('cite.basis')}</summary>
      <ul>
        {of.map((citation) => (
          <li>
            <Link href={unitHref(citation)}>{describeCitation(citation, lang)}</Link>{' '}
            <MarkNote mark={citation.mark} />
          </li>
        ))}
      </ul>
    </details>
  )
}
