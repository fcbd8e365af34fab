import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, securityHeaders } from "#lib/security-headers.ts";

/**
 * Sets headers and nothing else. It is no lock: every page, action and route asks `currentActor`
 * itself, because a matcher and a router never agree on every path.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this request header.
  headers.set("content-security-policy", policy);
  headers.set("x-fangzhi-path", pathOf(request));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of securityHeaders()) response.headers.set(name, value);
  return response;
}

/** Where the person was going, for the way back after signing in. */
function pathOf(request: NextRequest): string {
  const { pathname, searchParams } = request.nextUrl;
  const kept = new URLSearchParams(searchParams);
  kept.delete("_rsc");
  return kept.size > 0 ? `${pathname}?${kept}` : pathname;
}

export const config = { matcher: "/((?!_next/static).*)" };
