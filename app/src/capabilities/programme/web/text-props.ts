import type { ShownProgramme } from './shown.ts'

/** A programme as it is read, and what the reader may do with it. */
export type TextProps = {
  readonly programme: ShownProgramme
  /** True on the page that checks what was written: every line can be changed. */
  readonly mayChange?: boolean | undefined
  /** Who may write progress gets a link at each measure. */
  readonly mayRecord?: boolean | undefined
  /** Who may say which level of a goal was seen gets a link at each goal. */
  readonly mayScore?: boolean | undefined
  /** The child whose family may say something about each measure. */
  readonly sayFor?: string | undefined
  /** The child whose family may say how much a goal matters. */
  readonly weighFor?: string | undefined
}
