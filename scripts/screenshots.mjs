// npm run screenshots: takes the README's pictures of the demonstration newsroom, in docs/screenshots.
import { setUp } from "./lib/setup.mjs";

await setUp();
const { takeScreenshots } = await import("./lib/screenshots.mjs");
await takeScreenshots();
