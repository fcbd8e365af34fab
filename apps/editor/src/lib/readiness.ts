// On the process, because the server and Next's bundles each have their own copy of this module.
const processWide = globalThis as { fangzhiReady?: boolean };

export function setReady(ready: boolean): void {
  processWide.fangzhiReady = ready;
}

export const isReady = (): boolean => processWide.fangzhiReady === true;
