/** Kinds of outbox messages of this capability. */
export const MESSAGES = { appointmentSms: 'consultation.appointment-sms' } as const
