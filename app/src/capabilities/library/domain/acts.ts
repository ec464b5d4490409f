import { cite } from '@tirek/law'

/** The provisions that the library rests on. */
export const ACTS = {
  /** Scientific and methodical provision. */
  methods: cite('law-343', 'art-3-3-5'),
  /** International experience of diagnostics and treatment. */
  experience: cite('law-343', 'art-5-4'),
  /** The three authorised bodies. */
  bodies: cite('law-343', 'art-1-25'),
  /** Families are informed. */
  families: cite('law-343', 'art-16-2'),
} as const
