import type { GetServerSideProps, GetServerSidePropsContext } from "next";
import { type Keep, keepHeader, writeKeep } from "../server/rendered.ts";
import { type Language, languageOf } from "./language.tsx";

export interface Answer<Props> {
  props: Props;
  keep: Keep | null;
  status?: number;
  /** Bytes of a `version` never change while it may be read; every other page is asked about each time. */
  caching?: "revalidate" | "version";
  headers?: Readonly<Record<string, string>>;
}

/** Another address of this site, without its language. */
export interface Move {
  moved: string;
  permanent: boolean;
  headers?: Readonly<Record<string, string>>;
}

export type PageResult<Props> = Answer<Props> | Move | null;

export interface Asked {
  /** A route parameter; an absent one reads as "". */
  param: (name: string) => string;
  query: (name: string) => string;
  header: (name: string) => string;
  language: Language;
  /** The path without its language, as asked. */
  path: string;
}

// Not `immutable`: a withdrawal has to reach the copies that browsers and proxies hold, too.
const cacheControl = {
  revalidate: "public, max-age=0, must-revalidate",
  version: "public, max-age=600, must-revalidate",
} as const;

/** What a page reads before it renders: null is "not found", a move goes to another path. */
export function pageProps<Props extends object>(
  read: (asked: Asked) => Promise<PageResult<Props>>,
): GetServerSideProps<Props> {
  return answered(read, (props) => props);
}

/** A page for machines: the same answer, with its body instead of properties to render. */
export function machinePage(
  read: (asked: Asked) => Promise<PageResult<{ type: string; body: string | Uint8Array }>>,
): GetServerSideProps {
  return answered(read, ({ type, body }, { res }) => {
    res.setHeader("content-type", type);
    res.end(body);
    return {};
  });
}

function answered<Found extends object, Props extends object>(
  read: (asked: Asked) => Promise<PageResult<Found>>,
  toProps: (found: Found, context: GetServerSidePropsContext) => Props,
): GetServerSideProps<Props> {
  return async (context) => {
    const asked = askedOf(context);
    const result = await read(asked);
    if (result === null) return { notFound: true };
    if ("moved" in result) return redirectTo(result, asked, context);
    writeHeaders(context, result);
    return { props: toProps(result.props, context) };
  };
}

/** What a machine's page exports as its component: its bytes are written before it would render. */
export function noPage(): null {
  return null;
}

function redirectTo(move: Move, asked: Asked, context: GetServerSidePropsContext) {
  for (const [name, value] of Object.entries(move.headers ?? {})) {
    context.res.setHeader(name, value);
  }
  const statusCode: 301 | 302 = move.permanent ? 301 : 302;
  return { redirect: { destination: asked.language.href(move.moved), statusCode } };
}

function askedOf(context: GetServerSidePropsContext): Asked {
  const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");
  return {
    param: (name) => one(context.params?.[name]),
    query: (name) => one(context.query[name]),
    header: (name) => one(context.req.headers[name]),
    language: languageOf(context.locale),
    path: (context.resolvedUrl.split("?")[0] ?? "/").replace(/^\/en(?=\/|$)/, "") || "/",
  };
}

function writeHeaders(context: GetServerSidePropsContext, answer: Answer<object>): void {
  const { res } = context;
  res.statusCode = answer.status ?? 200;
  res.setHeader("cache-control", cacheControl[answer.caching ?? "revalidate"]);
  if (answer.keep) res.setHeader(keepHeader, writeKeep(answer.keep));
  for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
}
