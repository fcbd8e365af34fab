import { environment } from "#environment.ts";

/**
 * Scripts run only with this request's nonce. Styles may be inline: Radix, ProseMirror and sonner
 * set them, and a style can't act.
 */
export function contentSecurityPolicy(nonce: string): string {
  const { COLLAB_URL, NODE_ENV } = environment();
  const development = NODE_ENV === "development";
  return [
    "default-src 'none'",
    // React's development build evaluates strings to rebuild server stacks.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${new URL(COLLAB_URL).origin}${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    // The numbers of a text are read in a worker of our own.
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

export function securityHeaders(): [name: string, value: string][] {
  const https = environment().NEXTAUTH_URL.startsWith("https://");
  return [
    ["cache-control", "private, no-store"],
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "same-origin"],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()"],
    ["x-robots-tag", "noindex, nofollow"],
    ...(https
      ? [["strict-transport-security", "max-age=31536000; includeSubDomains"] as [string, string]]
      : []),
  ];
}
