import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Metrics of this process, in the text format of Prometheus at `/metrics`. Names and outcomes only, never people. */
export const metrics = new Registry()

collectDefaultMetrics({ register: metrics })

const useCaseSeconds = new Histogram({
  name: 'tirek_use_case_seconds',
  help: 'Time of one use case by name and outcome',
  labelNames: ['use_case', 'outcome'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
})

/** Measures one use case; the outcome is `ok`, the status of the refusal, or `error`. */
export async function observeUseCase<T extends { ok: true } | { ok: false; error: { status: string } }>(
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const stop = useCaseSeconds.startTimer({ use_case: name })
  try {
    const outcome = await work()
    stop({ outcome: outcome.ok ? 'ok' : outcome.error.status })
    return outcome
  } catch (error) {
    stop({ outcome: 'error' })
    throw error
  }
}
