/* What readers are told when it is not they who were wrong. */

/** @typedef {import('./refusal.mjs').Refusal} Refusal */

/** @type {Refusal} */
export const BUSY = {
  status: 503,
  title: 'Too much at once',
  detail: 'Please ask again in a moment.',
}

/** @type {Refusal} */
export const RESTARTING = {
  ...BUSY,
  title: 'What draws this is being started again',
}

/** @type {Refusal} */
export const FAILED = {
  status: 500,
  title: 'This could not be answered',
  detail: 'The fault is with the server, which has noted it. Other pages are not concerned.',
}

/** @type {Refusal} */
export const NO_STREAM = {
  status: 503,
  title: 'Too many listen already',
  detail: 'The newest revision is also at /api/v1/ledger.',
  headers: { 'Retry-After': '30' },
}
