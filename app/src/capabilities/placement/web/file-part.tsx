import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Fold } from '#platform/ui/fold.tsx'
import { Section } from '#platform/ui/layout.tsx'

/** Of a family: the file is folded away below what matters now; the part that was asked for stands open. */
export const FoldedFile = createContext<{ readonly open: string | undefined } | undefined>(undefined)

type Props = {
  readonly title: string
  readonly id: string
  /** Open for a family too: it speaks of what is to be done. */
  readonly isNow?: boolean
  readonly children: ComponentChildren
}

/** A part of the file behind a request: under its heading for staff, who work with it; folded for a family. */
export function FilePart({ title, id, isNow = false, children }: Props) {
  const folded = useContext(FoldedFile)
  if (folded === undefined) {
    return (
      <Section title={title} id={id}>
        {children}
      </Section>
    )
  }
  return (
    <Fold title={title} id={id} open={isNow || folded.open === id}>
      {children}
    </Fold>
  )
}
