import type { Citation } from '../acts/types.ts'

/** Why something is refused: a code to be worded at the edge, and the unit of law behind it. */
export type Reason<Code extends string = string> = { readonly code: Code; readonly cite: Citation }
