// Preloaded into every application that a script starts: when the script is killed without a chance to
// stop them, the channel to it breaks, and they shut down instead of keeping their ports.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
