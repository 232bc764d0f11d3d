// Preloaded into Next: when the process that started it is gone, however it went, so is this one. Next's own workers load this
// too, and are left alone.
if (Number(process.env.REJOIN_STARTER) === process.ppid && process.connected) {
  process.once("disconnect", () => process.exit(1));
  process.channel?.unref();
}
