import { signIn } from "@fangzhi/database/commands/sign-in";
import { signOut } from "@fangzhi/database/commands/sign-out";
import { findSessionPerson } from "@fangzhi/database/queries/find-session-person";
import { isDemoEmail } from "@fangzhi/database/queries/list-demo-accounts";
import { Email } from "@fangzhi/types";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { environment } from "#environment.ts";
import { addressKey } from "#lib/client-address.ts";
import { connect } from "#lib/connect.ts";
import { reportDefect } from "#lib/log.ts";
import { safePath } from "#lib/safe-path.ts";
import { SessionToken, sessionIdleSeconds } from "./session-token.ts";

const Credentials = z.object({ email: Email, password: z.string().min(1).max(200) });

/** The one provider. A refusal travels as the error's text, `code` or `code:seconds`. */
const credentials = CredentialsProvider({
  credentials: { email: { type: "email" }, password: { type: "password" } },
  async authorize(sent, request) {
    const input = Credentials.safeParse(sent);
    if (!input.success) throw new Error("wrong-credentials");
    // Their password is printed in the README; a database that once was a demonstration keeps them.
    if (isDemoEmail(input.data.email) && !environment().FANGZHI_DEMO) {
      throw new Error("wrong-credentials");
    }
    const result = await attempt(input.data, String(request.headers?.["x-forwarded-for"] ?? ""));
    if (result.ok) return { ...result.value, id: result.value.personId };
    const { code, details } = result.refusal;
    const seconds = Number(details?.seconds);
    throw new Error(Number.isNaN(seconds) ? code : `${code}:${seconds}`);
  },
});

async function attempt(input: z.output<typeof Credentials>, address: string) {
  try {
    connect();
    return await signIn({ ...input, addressKey: addressKey(address) });
  } catch (error) {
    // next-auth would put the error's own text into an address; people get its number.
    throw new Error(`defect:${reportDefect(error, "sign-in")}`, { cause: error });
  }
}

async function endSession(token: unknown): Promise<void> {
  const claim = SessionToken.safeParse(token).data;
  if (!claim) return;
  connect();
  const person = await findSessionPerson(claim);
  if (person) await signOut({ personId: person.id, name: person.name, roles: person.roles }, claim);
}

export function authOptions(): AuthOptions {
  return {
    secret: environment().NEXTAUTH_SECRET,
    providers: [credentials],
    session: { strategy: "jwt", maxAge: sessionIdleSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: {
      /** Only what `currentActor` needs; everything else is read from the database each time. */
      jwt: ({ token, user }) => {
        const known = SessionToken.safeParse(user ?? token);
        return known.success ? known.data : {};
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        new URL(safePath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url), baseUrl).href,
    },
    events: { signOut: ({ token }) => endSession(token) },
    logger: {
      error: (code, metadata) => {
        const error = metadata instanceof Error ? metadata : metadata.error;
        reportDefect(error, `next-auth ${code}`);
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
