// Preloaded into a server: when the process that started it is gone, however it went, so is the server.
process.once("disconnect", () => process.exit(1));
