import NextAuth from "next-auth";
import { authOptions } from "#auth/auth-options.ts";

/** What our own screens ask. The rest of next-auth's routes are pages and a log open to anybody. */
const answered: Readonly<Record<string, readonly string[]>> = {
  GET: ["csrf", "providers", "session"],
  POST: ["callback/credentials", "signout"],
};

interface AuthRoute {
  params: Promise<{ nextauth: string[] }>;
}

// Options at the first request, not at import: `next build` imports this without a configuration.
async function handler(request: Request, route: AuthRoute): Promise<Response> {
  const asked = (await route.params).nextauth.join("/");
  if (!answered[request.method]?.includes(asked)) return new Response(null, { status: 404 });
  return NextAuth(authOptions())(request, route);
}

export { handler as GET, handler as POST };
