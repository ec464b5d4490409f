import { ok } from '@tirek/kernel'
import { type Expectation, failed, type SignatureFacts, type Verified } from './outcome.ts'

/** The last question, the same for every verifier: is the signer the person, and of the organisation, that was expected? */
export function checkSigner(facts: SignatureFacts, expected: Expectation): Verified {
  if (expected.iin !== undefined && expected.iin !== facts.iin) return failed('wrong-iin')
  if (expected.bin !== undefined && expected.bin !== facts.bin) return failed('wrong-bin')
  return ok(facts)
}
