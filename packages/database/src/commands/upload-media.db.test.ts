import sharp from "sharp";
import { expect, test } from "vitest";
import { expectOk } from "../testing/newsroom.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { uploadMedia } from "./upload-media.ts";

const { db, newsroom } = await useNewsroom();

const pictureOf = (red: number) =>
  sharp({ create: { width: 8, height: 6, channels: 3, background: { r: red, g: 80, b: 40 } } })
    .png()
    .toBuffer();

test("one picture uploaded by several people at once is kept once, and all of them have it", async () => {
  const { reporter, colleague, chief } = newsroom;
  const people = [reporter, colleague, chief, reporter, colleague, chief];
  for (let round = 0; round < 5; round += 1) {
    const bytes = await pictureOf(round * 40);
    const before = await db.media.count();
    const uploads = await Promise.all(people.map((person) => uploadMedia(person, { bytes }, db)));
    const ids = new Set(uploads.map((upload) => expectOk(upload).mediaId));
    expect(ids.size).toBe(1);
    expect(await db.media.count()).toBe(before + 1);
    expect(await db.event.count({ where: { act: "upload-media" } })).toBe(before + 1);
  }
});

test("what is no picture is refused, whatever it is called", async () => {
  const bytes = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>");
  expect(await uploadMedia(newsroom.reporter, { bytes }, db)).toMatchObject({
    refusal: { code: "unsupported-type" },
  });
});

test("a picture with too many pixels is told so, and many large ones at once are taken in turn", async () => {
  const blank = (side: number, blue: number) =>
    sharp({
      create: { width: side, height: side, channels: 3, background: { r: 1, g: 2, b: blue } },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
  expect(await uploadMedia(newsroom.reporter, { bytes: await blank(8_000, 3) }, db)).toEqual({
    ok: false,
    refusal: { code: "picture-too-large" },
  });
  const several = await Promise.all([10, 60, 110, 160].map((blue) => blank(3_000, blue)));
  const kept = await Promise.all(
    several.map((bytes) => uploadMedia(newsroom.reporter, { bytes }, db)),
  );
  expect(new Set(kept.map((one) => expectOk(one).mediaId)).size).toBe(4);
});
