import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { keepHeader, type Rendered, readKeep } from "./rendered.ts";

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Asks a node:http handler for a path and collects its answer. The request is made here and carries
 * nothing of any client's, so no header, cookie or query of one reader can colour what others get,
 * and a client that hangs up breaks nobody's rendering.
 */
export async function captureResponse(
  handle: NodeHandler,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = path;
  Object.assign(request.headers, headers);
  request.push(null);
  const response = new CapturedResponse(request);
  const finished = new Promise<void>((resolve) => response.once("finish", resolve));
  await handle(request, response);
  await finished;
  const { [keepHeader]: keep, ...own } = response.getHeaders();
  return {
    status: response.statusCode,
    headers: Object.fromEntries(
      Object.entries(own).map(([name, value]) => [
        name,
        Array.isArray(value) ? value : String(value),
      ]),
    ),
    body: Buffer.concat(response.chunks),
    keep: readKeep(typeof keep === "string" ? keep : undefined),
  };
}

/** A response without a socket: what is written stays here. */
class CapturedResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.keepChunk(chunk, rest);
    callbackIn(rest)?.();
    return true;
  }

  override end(...parts: unknown[]): this {
    if (this.writableEnded) return this;
    const [chunk, ...rest] = typeof parts[0] === "function" ? [undefined, ...parts] : parts;
    if (chunk !== undefined && chunk !== null) this.keepChunk(chunk, rest);
    this.finished = true;
    callbackIn(rest)?.();
    process.nextTick(() => {
      this.emit("finish");
      this.emit("close");
    });
    return this;
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((part) => typeof part === "object" && part !== null);
    const pairs = Array.isArray(headers) ? pairsOf(headers) : Object.entries(headers ?? {});
    for (const [name, value] of pairs) this.setHeader(name, value as string);
    return this;
  }

  override flushHeaders(): void {}

  private keepChunk(chunk: unknown, rest: readonly unknown[]): void {
    const encoding = typeof rest[0] === "string" ? (rest[0] as BufferEncoding) : "utf8";
    this.chunks.push(
      typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk as Uint8Array),
    );
  }
}

function callbackIn(parts: readonly unknown[]): (() => void) | undefined {
  return parts.find((part) => typeof part === "function") as (() => void) | undefined;
}

function pairsOf(flat: readonly unknown[]): [string, unknown][] {
  return flat.flatMap((name, index) =>
    index % 2 === 0 ? [[String(name), flat[index + 1]] as [string, unknown]] : [],
  );
}
