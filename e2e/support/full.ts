/** Whether the long run was asked for: every journey in every language (`npm run test:full`). */
export const isFull = process.env['TIREK_TEST_FULL'] === '1'

/** Why a journey is not run: said in the report of the skipped test. */
export const ONLY_IN_FULL =
  'the journey runs once in npm test, without scripts; TIREK_TEST_FULL=1 runs it in Russian too'
