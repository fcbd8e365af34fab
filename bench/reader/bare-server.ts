import { readFileSync } from "node:fs";
import { createServer } from "node:http";

// node:http and nothing else: answers every request with the bytes of one file.
const [file = "", port = "", encoding = ""] = process.argv.slice(2);
const body = readFileSync(file);
const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-length": String(body.length),
  ...(encoding && { "content-encoding": encoding }),
};

createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port), "127.0.0.1");
