/** Headers of every response, whoever makes it; each has a content security policy beside them. */
export const EVERY_RESPONSE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // All that this site has is public; what may be framed is decided by the content security policy.
  'Cross-Origin-Resource-Policy': 'cross-origin',
}
