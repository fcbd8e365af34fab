import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncodings } from "./accepted-encoding.ts";
import type { Entry, Form } from "./entry.ts";

/**
 * Writes the form of a page that the client takes, or says that the one it has is still right.
 * Returns the status.
 */
export function sendEntry(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
): 200 | 304 {
  const accepted = acceptedEncodings(request.headers["accept-encoding"]);
  const known = request.headers["if-none-match"];
  if (known !== undefined) {
    for (const encoding of accepted) {
      const form = entry[encoding];
      if (form && namesTag(known, form.etag)) return sendNotModified(response, form);
    }
  }
  const form = firstForm(entry, accepted);
  response.writeHead(200, form.headers as string[]);
  response.end(request.method === "HEAD" ? undefined : form.body);
  return 200;
}

function firstForm(entry: Entry, accepted: ReturnType<typeof acceptedEncodings>): Form {
  for (const encoding of accepted) {
    const form = entry[encoding];
    if (form) return form;
  }
  return entry.identity;
}

function sendNotModified(response: ServerResponse, form: Form): 304 {
  const headers = form.headers.flatMap((name, index) =>
    index % 2 === 1 || name.startsWith("content-") ? [] : [name, form.headers[index + 1] ?? ""],
  );
  response.writeHead(304, headers);
  response.end();
  return 304;
}

/** `*` asks whether anything is there (RFC 9110 §13.1.2), and a page is. */
function namesTag(header: string, etag: string): boolean {
  if (header === etag) return true;
  return header
    .split(",")
    .map((tag) => tag.trim())
    .some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);
}
