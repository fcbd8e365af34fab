import type { Reading } from "../connection.ts";

export interface PublishedPicture {
  mimeType: string;
  bytes: Uint8Array;
}

/** The stored bytes of a picture that some version shows. */
export async function findMedia(reading: Reading, id: string): Promise<PublishedPicture | null> {
  return reading.publishedMedia.findUnique({
    where: { id },
    select: { mimeType: true, bytes: true },
  });
}
