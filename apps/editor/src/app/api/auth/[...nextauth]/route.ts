import NextAuth from "next-auth";
import { authOptions } from "#auth/auth-options.ts";

// Options at the first request, not at import: `next build` imports this without a configuration.
const handler = (request: Request, context: unknown): Promise<Response> =>
  NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
