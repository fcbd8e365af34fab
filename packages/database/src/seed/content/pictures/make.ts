import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { batteryStorage } from "./battery-storage.ts";
import { carbonFibre } from "./carbon-fibre.ts";
import { lowAltitude } from "./low-altitude.ts";
import { quantumRings } from "./quantum-rings.ts";
import { robotArm } from "./robot-arm.ts";
import { seaLaunch } from "./sea-launch.ts";
import { sixTracks } from "./six-tracks.ts";

const heaviest = 120 * 1024;

const drawings = {
  "battery-storage": batteryStorage,
  "carbon-fibre": carbonFibre,
  "low-altitude": lowAltitude,
  "quantum-rings": quantumRings,
  "robot-arm": robotArm,
  "sea-launch": seaLaunch,
  "six-tracks": sixTracks,
};

// Draws every picture beside this file: `node make.ts`. The JPEGs are committed, the seed only reads them.
for (const [name, draw] of Object.entries(drawings)) {
  const bytes = await sharp(Buffer.from(draw()))
    .flatten({ background: "#FBFAF7" })
    .jpeg({ quality: 76, mozjpeg: true })
    .toBuffer();
  if (bytes.length > heaviest) throw new Error(`${name}.jpg has ${bytes.length} bytes`);
  await writeFile(new URL(`${name}.jpg`, import.meta.url), bytes);
  console.log(`${name}.jpg ${Math.round(bytes.length / 1024)} KB`);
}
