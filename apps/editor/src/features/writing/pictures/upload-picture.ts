import type { ActionRefusal } from "#lib/action-result.ts";

export interface UploadedPicture {
  mediaId: string;
  width: number;
  height: number;
}

export type UploadOutcome =
  | { ok: true; value: UploadedPicture }
  | { ok: false; refusal: ActionRefusal };

/** Sends a file to the newsroom. `onProgress` hears percent; never rejects. */
export function uploadPicture(
  file: File,
  onProgress: (percent: number) => void,
): Promise<UploadOutcome> {
  const unreachable: UploadOutcome = { ok: false, refusal: { code: "unreachable" } };
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/media");
    request.responseType = "json";
    request.timeout = 120_000;
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onload = () => resolve((request.response as UploadOutcome | null) ?? unreachable);
    request.onerror = () => resolve(unreachable);
    request.ontimeout = () => resolve(unreachable);
    request.send(file);
  });
}
