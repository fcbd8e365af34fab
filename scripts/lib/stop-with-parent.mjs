// Preloaded into every application that a script starts: when the script is killed without a chance to
// stop them, the channel to it breaks, and they shut down instead of keeping their ports.
// A process that the application forks preloads it too, but its channel is the application's own:
// letting go of that one would end the fork with its first answer unsaid.
const parent = Number(new URL(import.meta.url).searchParams.get("parent"));
if (process.ppid === parent) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
